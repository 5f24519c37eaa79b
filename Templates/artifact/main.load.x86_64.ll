source_filename = "main.load"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@.str = private unnamed_addr constant [6 x i8] c"%.*s[\00", align 1
@.str.1 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.2 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@.str.3 = private unnamed_addr constant [2 x i8] c"]\00", align 1
@.str.4 = private unnamed_addr constant [38 x i8] c"the file is too short for a .npy file\00", align 1
@.str.5 = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.6 = private unnamed_addr constant [24 x i8] c"this is not a .npy file\00", align 1
@.str.7 = private unnamed_addr constant [45 x i8] c"format version %d of .npy files is not known\00", align 1
@.str.8 = private unnamed_addr constant [22 x i8] c"the file is truncated\00", align 1
@.str.9 = private unnamed_addr constant [52 x i8] c"the file is truncated: its header claims %lld bytes\00", align 1
@.str.10 = private unnamed_addr constant [27 x i8] c"there is not enough memory\00", align 1
@.str.11 = private unnamed_addr constant [6 x i8] c"descr\00", align 1
@.str.12 = private unnamed_addr constant [14 x i8] c"fortran_order\00", align 1
@.str.13 = private unnamed_addr constant [6 x i8] c"shape\00", align 1
@.str.14 = private unnamed_addr constant [43 x i8] c"the header of the .npy file cannot be read\00", align 1
@.str.15 = private unnamed_addr constant [5 x i8] c"<>|=\00", align 1
@.str.16 = private unnamed_addr constant [64 x i8] c"the elements have NumPy's type '%.*s', which no tensor can have\00", align 1
@.str.17 = private unnamed_addr constant [70 x i8] c"the file is truncated: it holds %lld bytes of elements, %s needs more\00", align 1
@.str.18 = private unnamed_addr constant [53 x i8] c"the file holds %lld bytes of elements, %s needs %lld\00", align 1
@.str.19 = private unnamed_addr constant [41 x i8] c"input '%s' must be %s, the file holds %s\00", align 1
@.str.20 = private unnamed_addr constant [81 x i8] c"this program converts no types; convert the array in NumPy, as with array.astype\00", align 1
@.str.21 = private unnamed_addr constant [5 x i8] c"True\00", align 1
@type_name.names = internal constant [79 x i8] c"b1bool i1i8 i2i16 i4i32 i8i64 u1u8 u2u16 u4u32 u8u64 f2f16 f4f32 f8f64 V2bf16 \00", align 16
@.str.22 = private unnamed_addr constant [3 x i8] c"%s\00", align 1

define hidden void @martlet_main_describe(ptr noundef %0, ptr noundef %1, ptr noundef readonly captures(none) %2, i32 noundef %3) local_unnamed_addr #0 {
  %5 = tail call fastcc ptr @type_name(ptr noundef %1, i64 noundef 2) #5
  %6 = tail call ptr @strchr(ptr noundef %5, i32 noundef 32) #6
  %7 = ptrtoint ptr %6 to i64
  %8 = ptrtoint ptr %5 to i64
  %9 = sub i64 %7, %8
  %10 = trunc i64 %9 to i32
  %11 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef %0, i64 noundef 512, ptr noundef nonnull @.str, i32 noundef %10, ptr noundef %5) #6
  %12 = sext i32 %3 to i64
  br label %13

13:
  %14 = phi i64 [ %33, %25 ], [ 0, %4 ]
  %15 = phi i32 [ %32, %25 ], [ %11, %4 ]
  %16 = icmp slt i64 %14, %12
  %17 = icmp slt i32 %15, 480
  %18 = select i1 %16, i1 %17, i1 false
  %19 = sext i32 %15 to i64
  %20 = getelementptr inbounds i8, ptr %0, i64 %19
  %21 = sub nsw i32 512, %15
  br i1 %18, label %25, label %22

22:
  %23 = sext i32 %21 to i64
  %24 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef %20, i64 noundef %23, ptr noundef nonnull @.str.3) #6
  ret void

25:
  %26 = zext nneg i32 %21 to i64
  %27 = icmp eq i64 %14, 0
  %28 = select i1 %27, ptr @.str.2, ptr @.str.1
  %29 = getelementptr inbounds nuw i64, ptr %2, i64 %14
  %30 = load i64, ptr %29, align 8
  %31 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef %20, i64 noundef %26, ptr noundef nonnull %28, i64 noundef %30) #6
  %32 = add nsw i32 %31, %15
  %33 = add nuw nsw i64 %14, 1
  br label %13, !llvm.loop !2
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

define internal fastcc ptr @type_name(ptr noundef %0, i64 noundef range(i64 -2147483648, 2147483648) %1) unnamed_addr #0 {
  %3 = icmp eq i64 %1, 2
  br i1 %3, label %4, label %16

4:
  %5 = phi ptr [ %15, %13 ], [ @type_name.names, %2 ]
  %6 = load i8, ptr %5, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %16, label %8

8:
  %9 = tail call i32 @strncmp(ptr noundef nonnull %5, ptr noundef %0, i64 noundef 2) #6
  %10 = icmp eq i32 %9, 0
  br i1 %10, label %11, label %13

11:
  %12 = getelementptr inbounds nuw i8, ptr %5, i64 2
  br label %16

13:
  %14 = tail call ptr @strchr(ptr noundef nonnull %5, i32 noundef 32) #6
  %15 = getelementptr inbounds nuw i8, ptr %14, i64 1
  br label %4, !llvm.loop !5

16:
  %17 = phi ptr [ null, %2 ], [ %12, %11 ], [ null, %4 ]
  ret ptr %17
}

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden i32 @martlet_main_load(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef captures(none) %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = alloca [512 x i8], align 16
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #7
  %6 = call ptr @martlet_main_read(ptr noundef %0, ptr noundef nonnull %4) #6
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %5) #7
  %7 = icmp eq ptr %6, null
  br i1 %7, label %309, label %8

8:
  %9 = load i64, ptr %4, align 8
  %10 = icmp slt i64 %9, 10
  br i1 %10, label %11, label %13

11:
  %12 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.4) #5
  br label %309

13:
  %14 = call i32 @strncmp(ptr noundef nonnull %6, ptr noundef nonnull @.str.5, i64 noundef 6) #6
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %18, label %16

16:
  %17 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.6) #5
  br label %309

18:
  %19 = getelementptr inbounds nuw i8, ptr %6, i64 6
  %20 = load i8, ptr %19, align 1
  %21 = add i8 %20, -4
  %22 = icmp ult i8 %21, -3
  br i1 %22, label %23, label %26

23:
  %24 = zext i8 %20 to i32
  %25 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.7, i32 noundef %24) #6
  br label %309

26:
  %27 = icmp eq i8 %20, 1
  %28 = select i1 %27, i64 -10, i64 -12
  %29 = select i1 %27, i64 10, i64 12
  %30 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %31 = load i8, ptr %30, align 1
  %32 = zext i8 %31 to i64
  %33 = getelementptr inbounds nuw i8, ptr %6, i64 9
  %34 = load i8, ptr %33, align 1
  %35 = zext i8 %34 to i64
  %36 = shl nuw nsw i64 %35, 8
  %37 = or disjoint i64 %36, %32
  %38 = load i64, ptr %4, align 8
  %39 = icmp slt i64 %38, %29
  br i1 %39, label %40, label %42

40:
  %41 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.8) #5
  br label %309

42:
  br i1 %27, label %49, label %43

43:
  %44 = getelementptr inbounds nuw i8, ptr %6, i64 10
  %45 = load i16, ptr %44, align 1
  %46 = zext i16 %45 to i64
  %47 = shl nuw nsw i64 %46, 16
  %48 = or disjoint i64 %47, %37
  br label %49

49:
  %50 = phi i64 [ %48, %43 ], [ %37, %42 ]
  %51 = sub nsw i64 %38, %29
  %52 = icmp sgt i64 %50, %51
  br i1 %52, label %53, label %55

53:
  %54 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.9, i64 noundef %50) #6
  br label %309

55:
  %56 = add nuw nsw i64 %50, 1
  %57 = call ptr @martlet_main_allocate(i64 noundef %56) #6
  %58 = call ptr @martlet_main_allocate(i64 noundef 512) #6
  %59 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %58, ptr %59, align 8
  %60 = getelementptr inbounds nuw i8, ptr %2, i64 24
  store ptr %0, ptr %60, align 8
  %61 = icmp eq ptr %57, null
  %62 = icmp eq ptr %58, null
  %63 = select i1 %61, i1 true, i1 %62
  br i1 %63, label %64, label %66

64:
  %65 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.10) #5
  br label %309

66:
  %67 = getelementptr inbounds nuw i8, ptr %6, i64 %29
  %68 = call ptr @memcpy(ptr noundef nonnull %57, ptr noundef nonnull %67, i64 noundef %50) #6
  %69 = getelementptr inbounds nuw i8, ptr %57, i64 %50
  store i8 0, ptr %69, align 1
  %70 = call fastcc ptr @value_of(ptr noundef %57, ptr noundef nonnull @.str.11) #5
  %71 = call fastcc ptr @value_of(ptr noundef %57, ptr noundef nonnull @.str.12) #5
  %72 = call fastcc ptr @value_of(ptr noundef %57, ptr noundef nonnull @.str.13) #5
  %73 = icmp ne ptr %70, null
  %74 = icmp ne ptr %71, null
  %75 = and i1 %73, %74
  %76 = icmp ne ptr %72, null
  %77 = and i1 %75, %76
  br i1 %77, label %78, label %147

78:
  %79 = load i8, ptr %70, align 1
  switch i8 %79, label %147 [
    i8 39, label %80
    i8 34, label %80
  ]

80:
  %81 = getelementptr inbounds nuw i8, ptr %70, i64 1
  %82 = zext nneg i8 %79 to i32
  %83 = call ptr @strchr(ptr noundef nonnull %81, i32 noundef %82) #6
  %84 = icmp eq ptr %83, null
  br i1 %84, label %147, label %85

85:
  %86 = load ptr, ptr %59, align 8
  %87 = load i8, ptr %72, align 1
  %88 = icmp eq i8 %87, 40
  br i1 %88, label %89, label %125

89:
  %90 = getelementptr inbounds nuw i8, ptr %72, i64 1
  br label %91

91:
  %92 = phi i64 [ 0, %89 ], [ %123, %122 ]
  %93 = phi ptr [ %90, %89 ], [ %106, %122 ]
  br label %94

94:
  %95 = phi ptr [ %93, %91 ], [ %98, %97 ]
  %96 = load i8, ptr %95, align 1
  switch i8 %96, label %99 [
    i8 32, label %97
    i8 44, label %97
    i8 41, label %127
  ]

97:
  %98 = getelementptr inbounds nuw i8, ptr %95, i64 1
  br label %94, !llvm.loop !6

99:
  %100 = add i8 %96, -58
  %101 = icmp ult i8 %100, -10
  %102 = icmp eq i64 %92, 64
  %103 = select i1 %101, i1 true, i1 %102
  br i1 %103, label %125, label %104

104:
  %105 = phi i8 [ %121, %118 ], [ %96, %99 ]
  %106 = phi ptr [ %120, %118 ], [ %95, %99 ]
  %107 = phi i64 [ %119, %118 ], [ 0, %99 ]
  %108 = add i8 %105, -48
  %109 = icmp ult i8 %108, 10
  br i1 %109, label %110, label %122

110:
  %111 = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %107, i64 10)
  %112 = extractvalue { i64, i1 } %111, 1
  br i1 %112, label %125, label %113

113:
  %114 = extractvalue { i64, i1 } %111, 0
  %115 = zext nneg i8 %108 to i64
  %116 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %114, i64 %115)
  %117 = extractvalue { i64, i1 } %116, 1
  br i1 %117, label %125, label %118

118:
  %119 = extractvalue { i64, i1 } %116, 0
  %120 = getelementptr inbounds nuw i8, ptr %106, i64 1
  %121 = load i8, ptr %120, align 1
  br label %104, !llvm.loop !7

122:
  %123 = add nuw nsw i64 %92, 1
  %124 = getelementptr inbounds nuw i64, ptr %86, i64 %92
  store i64 %107, ptr %124, align 8
  br label %91, !llvm.loop !8

125:
  %126 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i32 -1, ptr %126, align 8
  br label %147

127:
  %128 = trunc nuw nsw i64 %92 to i32
  %129 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i32 %128, ptr %129, align 8
  %130 = load i8, ptr %81, align 1
  %131 = sext i8 %130 to i32
  %132 = icmp eq i8 %130, 62
  %133 = call ptr @strchr(ptr noundef nonnull @.str.15, i32 noundef %131) #6
  %134 = icmp ne ptr %133, null
  %135 = zext i1 %134 to i64
  %136 = getelementptr inbounds nuw i8, ptr %81, i64 %135
  %137 = load i8, ptr %70, align 1
  %138 = sext i8 %137 to i32
  %139 = call ptr @strchr(ptr noundef nonnull %136, i32 noundef %138) #6
  %140 = ptrtoint ptr %139 to i64
  %141 = ptrtoint ptr %136 to i64
  %142 = sub i64 %140, %141
  %143 = shl i64 %142, 32
  %144 = ashr exact i64 %143, 32
  %145 = call fastcc ptr @type_name(ptr noundef nonnull %136, i64 noundef %144) #5
  %146 = icmp eq ptr %145, null
  br i1 %146, label %149, label %154

147:
  %148 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.14) #5
  br label %309

149:
  %150 = trunc i64 %142 to i32
  %151 = zext i1 %134 to i32
  %152 = add nsw i32 %150, %151
  %153 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.16, i32 noundef %152, ptr noundef nonnull %81) #6
  br label %309

154:
  %155 = load ptr, ptr %59, align 8
  %156 = load i32, ptr %129, align 8
  call void @martlet_main_describe(ptr noundef nonnull %5, ptr noundef nonnull %136, ptr noundef %155, i32 noundef %156) #5
  %157 = load ptr, ptr %59, align 8
  %158 = load i32, ptr %129, align 8
  %159 = getelementptr inbounds nuw i8, ptr %136, i64 1
  %160 = load i8, ptr %159, align 1
  %161 = sext i8 %160 to i64
  %162 = add nsw i64 %161, -48
  %163 = call i32 @llvm.smax.i32(i32 %158, i32 0)
  %164 = zext nneg i32 %163 to i64
  br label %165

165:
  %166 = phi i64 [ %182, %180 ], [ 0, %154 ]
  %167 = phi i64 [ %181, %180 ], [ %162, %154 ]
  %168 = phi i32 [ %175, %180 ], [ 0, %154 ]
  %169 = icmp eq i64 %166, %164
  br i1 %169, label %183, label %170

170:
  %171 = getelementptr inbounds nuw i64, ptr %157, i64 %166
  %172 = load i64, ptr %171, align 8
  %173 = icmp eq i64 %172, 0
  %174 = zext i1 %173 to i32
  %175 = or i32 %168, %174
  br i1 %173, label %180, label %176

176:
  %177 = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %167, i64 %172)
  %178 = extractvalue { i64, i1 } %177, 1
  %179 = extractvalue { i64, i1 } %177, 0
  br i1 %178, label %183, label %180

180:
  %181 = phi i64 [ %179, %176 ], [ %167, %170 ]
  %182 = add nuw nsw i64 %166, 1
  br label %165, !llvm.loop !9

183:
  %184 = phi i64 [ %164, %165 ], [ %166, %176 ]
  %185 = phi i64 [ %167, %165 ], [ %179, %176 ]
  %186 = phi i32 [ %168, %165 ], [ %175, %176 ]
  %187 = sext i32 %158 to i64
  %188 = icmp slt i64 %184, %187
  %189 = icmp eq i32 %186, 0
  %190 = select i1 %189, i64 %185, i64 0
  %191 = select i1 %188, i64 -1, i64 %190
  %192 = load i64, ptr %4, align 8
  %193 = sub nuw nsw i64 %28, %50
  %194 = add i64 %193, %192
  %195 = icmp slt i64 %191, 0
  %196 = icmp sgt i64 %191, %194
  %197 = select i1 %195, i1 true, i1 %196
  br i1 %197, label %198, label %200

198:
  %199 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.17, i64 noundef %194, ptr noundef nonnull %5) #6
  br label %309

200:
  %201 = icmp slt i64 %191, %194
  br i1 %201, label %202, label %204

202:
  %203 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.18, i64 noundef %194, ptr noundef nonnull %5, i64 noundef %191) #6
  br label %309

204:
  %205 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %206 = load ptr, ptr %205, align 8
  %207 = call i32 @strncmp(ptr noundef nonnull %136, ptr noundef %206, i64 noundef 2) #6
  %208 = icmp eq i32 %207, 0
  br i1 %208, label %214, label %209

209:
  %210 = load ptr, ptr %1, align 8
  %211 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %212 = load ptr, ptr %211, align 8
  %213 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.19, ptr noundef %210, ptr noundef %212, ptr noundef nonnull %5) #6
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.20) #6
  br label %309

214:
  %215 = call ptr @martlet_main_allocate(i64 noundef %191) #6
  store ptr %215, ptr %2, align 8
  %216 = icmp eq ptr %215, null
  br i1 %216, label %217, label %219

217:
  %218 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.10) #5
  br label %309

219:
  %220 = getelementptr inbounds nuw i8, ptr %1, i64 53
  %221 = load i8, ptr %220, align 1
  %222 = zext i8 %221 to i32
  %223 = add nuw nsw i32 %222, 7
  %224 = lshr i32 %223, 3
  %225 = call i32 @strncmp(ptr noundef nonnull %71, ptr noundef nonnull @.str.21, i64 noundef 4) #6
  %226 = icmp eq i32 %225, 0
  %227 = load ptr, ptr %2, align 8
  %228 = getelementptr inbounds nuw i8, ptr %67, i64 %50
  br i1 %226, label %229, label %268

229:
  %230 = load ptr, ptr %59, align 8
  %231 = load i32, ptr %129, align 8
  %232 = zext nneg i32 %224 to i64
  %233 = udiv i64 %191, %232
  %234 = zext i32 %231 to i64
  br label %235

235:
  %236 = phi i64 [ 0, %229 ], [ %251, %245 ]
  %237 = icmp samesign ult i64 %236, %233
  br i1 %237, label %238, label %270

238:
  %239 = phi i64 [ %242, %256 ], [ %234, %235 ]
  %240 = phi i64 [ %262, %256 ], [ %236, %235 ]
  %241 = phi i64 [ %261, %256 ], [ 0, %235 ]
  %242 = add nsw i64 %239, -1
  %243 = trunc nuw i64 %239 to i32
  %244 = icmp sgt i32 %243, 0
  br i1 %244, label %252, label %245

245:
  %246 = mul nuw nsw i64 %236, %232
  %247 = getelementptr inbounds nuw i8, ptr %227, i64 %246
  %248 = mul nsw i64 %241, %232
  %249 = getelementptr inbounds i8, ptr %228, i64 %248
  %250 = call ptr @memcpy(ptr noundef %247, ptr noundef nonnull %249, i64 noundef %232) #6
  %251 = add nuw nsw i64 %236, 1
  br label %235, !llvm.loop !10

252:
  %253 = phi i64 [ %267, %263 ], [ 0, %238 ]
  %254 = phi i64 [ %266, %263 ], [ 1, %238 ]
  %255 = icmp eq i64 %253, %242
  br i1 %255, label %256, label %263

256:
  %257 = getelementptr inbounds nuw i64, ptr %230, i64 %242
  %258 = load i64, ptr %257, align 8
  %259 = srem i64 %240, %258
  %260 = mul nsw i64 %259, %254
  %261 = add nsw i64 %260, %241
  %262 = sdiv i64 %240, %258
  br label %238, !llvm.loop !11

263:
  %264 = getelementptr inbounds nuw i64, ptr %230, i64 %253
  %265 = load i64, ptr %264, align 8
  %266 = mul nsw i64 %265, %254
  %267 = add nuw nsw i64 %253, 1
  br label %252, !llvm.loop !12

268:
  %269 = call ptr @memcpy(ptr noundef %227, ptr noundef nonnull %228, i64 noundef %191) #6
  br label %270

270:
  br i1 %132, label %271, label %293

271:
  %272 = load ptr, ptr %2, align 8
  %273 = zext nneg i32 %224 to i64
  %274 = lshr i32 %223, 4
  %275 = zext nneg i32 %274 to i64
  br label %276

276:
  %277 = phi i64 [ 0, %271 ], [ %278, %283 ]
  %278 = add nuw nsw i64 %277, %273
  %279 = icmp samesign ugt i64 %278, %191
  br i1 %279, label %293, label %280

280:
  %281 = getelementptr inbounds nuw i8, ptr %272, i64 %277
  %282 = getelementptr i8, ptr %272, i64 %278
  br label %283

283:
  %284 = phi i64 [ 0, %280 ], [ %292, %286 ]
  %285 = icmp eq i64 %284, %275
  br i1 %285, label %276, label %286, !llvm.loop !13

286:
  %287 = getelementptr inbounds nuw i8, ptr %281, i64 %284
  %288 = load i8, ptr %287, align 1
  %289 = xor i64 %284, -1
  %290 = getelementptr i8, ptr %282, i64 %289
  %291 = load i8, ptr %290, align 1
  store i8 %291, ptr %287, align 1
  store i8 %288, ptr %290, align 1
  %292 = add nuw nsw i64 %284, 1
  br label %283, !llvm.loop !14

293:
  %294 = getelementptr inbounds nuw i8, ptr %1, i64 52
  br label %295

295:
  %296 = phi i64 [ 0, %293 ], [ %308, %302 ]
  %297 = load i8, ptr %294, align 4
  %298 = icmp eq i8 %297, 6
  %299 = icmp slt i64 %296, %191
  %300 = select i1 %298, i1 %299, i1 false
  br i1 %300, label %302, label %301

301:
  call void @free(ptr noundef nonnull %57) #6
  call void @free(ptr noundef nonnull %6) #6
  br label %309

302:
  %303 = load ptr, ptr %2, align 8
  %304 = getelementptr inbounds nuw i8, ptr %303, i64 %296
  %305 = load i8, ptr %304, align 1
  %306 = icmp ne i8 %305, 0
  %307 = zext i1 %306 to i8
  store i8 %307, ptr %304, align 1
  %308 = add nuw nsw i64 %296, 1
  br label %295, !llvm.loop !15

309:
  %310 = phi i32 [ %12, %11 ], [ %17, %16 ], [ 0, %3 ], [ %25, %23 ], [ %41, %40 ], [ %54, %53 ], [ %65, %64 ], [ %148, %147 ], [ %153, %149 ], [ %199, %198 ], [ %203, %202 ], [ 0, %209 ], [ 1, %301 ], [ %218, %217 ]
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #7
  ret i32 %310
}

declare ptr @martlet_main_read(ptr noundef, ptr noundef) local_unnamed_addr #2

define internal fastcc i32 @fail(ptr noundef %0, ptr noundef %1) unnamed_addr #0 {
  %3 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.22, ptr noundef %1) #6
  ret i32 %3
}

declare i32 @strncmp(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @martlet_main_allocate(i64 noundef) local_unnamed_addr #2

declare ptr @memcpy(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

define internal fastcc noundef ptr @value_of(ptr noundef nonnull %0, ptr noundef %1) unnamed_addr #0 {
  %3 = tail call i64 @strlen(ptr noundef %1) #6
  br label %4

4:
  %5 = phi ptr [ %0, %2 ], [ %25, %24 ]
  %6 = load i8, ptr %5, align 1
  switch i8 %6, label %24 [
    i8 0, label %26
    i8 39, label %7
    i8 34, label %7
  ]

7:
  %8 = getelementptr inbounds nuw i8, ptr %5, i64 1
  %9 = tail call i32 @strncmp(ptr noundef nonnull %8, ptr noundef %1, i64 noundef %3) #6
  %10 = icmp eq i32 %9, 0
  br i1 %10, label %11, label %24

11:
  %12 = getelementptr i8, ptr %5, i64 %3
  %13 = getelementptr i8, ptr %12, i64 1
  %14 = load i8, ptr %13, align 1
  %15 = load i8, ptr %5, align 1
  %16 = icmp eq i8 %14, %15
  br i1 %16, label %17, label %24

17:
  %18 = getelementptr i8, ptr %12, i64 2
  br label %19

19:
  %20 = phi ptr [ %18, %17 ], [ %23, %22 ]
  %21 = load i8, ptr %20, align 1
  switch i8 %21, label %26 [
    i8 32, label %22
    i8 58, label %22
  ]

22:
  %23 = getelementptr inbounds nuw i8, ptr %20, i64 1
  br label %19, !llvm.loop !16

24:
  %25 = getelementptr inbounds nuw i8, ptr %5, i64 1
  br label %4, !llvm.loop !17

26:
  %27 = phi ptr [ %20, %19 ], [ null, %4 ]
  ret ptr %27
}

declare void @martlet_main_note(ptr noundef, ...) local_unnamed_addr #2

declare void @free(ptr noundef) local_unnamed_addr #2

declare i64 @strlen(ptr noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.smul.with.overflow.i64(i64, i64) #3

declare { i64, i1 } @llvm.sadd.with.overflow.i64(i64, i64) #3

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin optsize "no-builtins" }
attributes #6 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #7 = { nounwind }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
!6 = distinct !{!6, !3, !4}
!7 = distinct !{!7, !3, !4}
!8 = distinct !{!8, !4}
!9 = distinct !{!9, !3, !4}
!10 = distinct !{!10, !3, !4}
!11 = distinct !{!11, !3, !4}
!12 = distinct !{!12, !3, !4}
!13 = distinct !{!13, !3, !4}
!14 = distinct !{!14, !3, !4}
!15 = distinct !{!15, !3, !4}
!16 = distinct !{!16, !3, !4}
!17 = distinct !{!17, !3, !4}
