source_filename = "main.load"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

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
@type_name.names = internal constant [79 x i8] c"b1bool i1i8 i2i16 i4i32 i8i64 u1u8 u2u16 u4u32 u8u64 f2f16 f4f32 f8f64 V2bf16 \00", align 1
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
  br label %13, !llvm.loop !3
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
  br label %4, !llvm.loop !6

16:
  %17 = phi ptr [ null, %2 ], [ %12, %11 ], [ null, %4 ]
  ret ptr %17
}

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden i32 @martlet_main_load(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef captures(none) %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  %5 = alloca [512 x i8], align 1
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #7
  %6 = call ptr @martlet_main_read(ptr noundef %0, ptr noundef nonnull %4) #6
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %5) #7
  %7 = icmp eq ptr %6, null
  br i1 %7, label %318, label %8

8:
  %9 = load i64, ptr %4, align 8
  %10 = icmp slt i64 %9, 10
  br i1 %10, label %11, label %13

11:
  %12 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.4) #5
  br label %318

13:
  %14 = call i32 @strncmp(ptr noundef nonnull %6, ptr noundef nonnull @.str.5, i64 noundef 6) #6
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %18, label %16

16:
  %17 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.6) #5
  br label %318

18:
  %19 = getelementptr inbounds nuw i8, ptr %6, i64 6
  %20 = load i8, ptr %19, align 1
  %21 = add i8 %20, -4
  %22 = icmp ult i8 %21, -3
  br i1 %22, label %23, label %26

23:
  %24 = zext i8 %20 to i32
  %25 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.7, i32 noundef %24) #6
  br label %318

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
  br label %318

42:
  br i1 %27, label %54, label %43

43:
  %44 = getelementptr inbounds nuw i8, ptr %6, i64 10
  %45 = load i8, ptr %44, align 1
  %46 = zext i8 %45 to i64
  %47 = shl nuw nsw i64 %46, 16
  %48 = getelementptr inbounds nuw i8, ptr %6, i64 11
  %49 = load i8, ptr %48, align 1
  %50 = zext i8 %49 to i64
  %51 = shl nuw nsw i64 %50, 24
  %52 = or disjoint i64 %47, %51
  %53 = or disjoint i64 %52, %37
  br label %54

54:
  %55 = phi i64 [ %53, %43 ], [ %37, %42 ]
  %56 = sub nsw i64 %38, %29
  %57 = icmp sgt i64 %55, %56
  br i1 %57, label %58, label %60

58:
  %59 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.9, i64 noundef %55) #6
  br label %318

60:
  %61 = add nuw nsw i64 %55, 1
  %62 = call ptr @martlet_main_allocate(i64 noundef %61) #6
  %63 = call ptr @martlet_main_allocate(i64 noundef 512) #6
  %64 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %63, ptr %64, align 8
  %65 = getelementptr inbounds nuw i8, ptr %2, i64 24
  store ptr %0, ptr %65, align 8
  %66 = icmp eq ptr %62, null
  %67 = icmp eq ptr %63, null
  %68 = select i1 %66, i1 true, i1 %67
  br i1 %68, label %69, label %71

69:
  %70 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.10) #5
  br label %318

71:
  %72 = getelementptr inbounds nuw i8, ptr %6, i64 %29
  %73 = call ptr @memcpy(ptr noundef nonnull %62, ptr noundef nonnull %72, i64 noundef %55) #6
  %74 = getelementptr inbounds nuw i8, ptr %62, i64 %55
  store i8 0, ptr %74, align 1
  %75 = call fastcc ptr @value_of(ptr noundef %62, ptr noundef nonnull @.str.11) #5
  %76 = call fastcc ptr @value_of(ptr noundef %62, ptr noundef nonnull @.str.12) #5
  %77 = call fastcc ptr @value_of(ptr noundef %62, ptr noundef nonnull @.str.13) #5
  %78 = icmp ne ptr %75, null
  %79 = icmp ne ptr %76, null
  %80 = and i1 %78, %79
  %81 = icmp ne ptr %77, null
  %82 = and i1 %80, %81
  br i1 %82, label %83, label %153

83:
  %84 = load i8, ptr %75, align 1
  switch i8 %84, label %153 [
    i8 39, label %85
    i8 34, label %85
  ]

85:
  %86 = getelementptr inbounds nuw i8, ptr %75, i64 1
  %87 = zext nneg i8 %84 to i32
  %88 = call ptr @strchr(ptr noundef nonnull %86, i32 noundef %87) #6
  %89 = icmp eq ptr %88, null
  br i1 %89, label %153, label %90

90:
  %91 = load ptr, ptr %64, align 8
  %92 = load i8, ptr %77, align 1
  %93 = icmp eq i8 %92, 40
  br i1 %93, label %94, label %131

94:
  %95 = getelementptr inbounds nuw i8, ptr %77, i64 1
  br label %96

96:
  %97 = phi i64 [ 0, %94 ], [ %129, %128 ]
  %98 = phi ptr [ %95, %94 ], [ %111, %128 ]
  br label %99

99:
  %100 = phi ptr [ %98, %96 ], [ %103, %102 ]
  %101 = load i8, ptr %100, align 1
  switch i8 %101, label %104 [
    i8 32, label %102
    i8 44, label %102
    i8 41, label %133
  ]

102:
  %103 = getelementptr inbounds nuw i8, ptr %100, i64 1
  br label %99, !llvm.loop !7

104:
  %105 = add i8 %101, -58
  %106 = icmp ult i8 %105, -10
  %107 = icmp eq i64 %97, 64
  %108 = select i1 %106, i1 true, i1 %107
  br i1 %108, label %131, label %109

109:
  %110 = phi i8 [ %127, %124 ], [ %101, %104 ]
  %111 = phi ptr [ %126, %124 ], [ %100, %104 ]
  %112 = phi i64 [ %125, %124 ], [ 0, %104 ]
  %113 = add i8 %110, -48
  %114 = icmp ult i8 %113, 10
  br i1 %114, label %115, label %128

115:
  %116 = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %112, i64 10)
  %117 = extractvalue { i64, i1 } %116, 1
  br i1 %117, label %131, label %118

118:
  %119 = extractvalue { i64, i1 } %116, 0
  %120 = and i8 %110, 15
  %121 = zext nneg i8 %120 to i64
  %122 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %119, i64 %121)
  %123 = extractvalue { i64, i1 } %122, 1
  br i1 %123, label %131, label %124

124:
  %125 = extractvalue { i64, i1 } %122, 0
  %126 = getelementptr inbounds nuw i8, ptr %111, i64 1
  %127 = load i8, ptr %126, align 1
  br label %109, !llvm.loop !8

128:
  %129 = add nuw nsw i64 %97, 1
  %130 = getelementptr inbounds nuw i64, ptr %91, i64 %97
  store i64 %112, ptr %130, align 8
  br label %96, !llvm.loop !9

131:
  %132 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i32 -1, ptr %132, align 8
  br label %153

133:
  %134 = trunc nuw nsw i64 %97 to i32
  %135 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i32 %134, ptr %135, align 8
  %136 = load i8, ptr %86, align 1
  %137 = zext i8 %136 to i32
  %138 = icmp eq i8 %136, 62
  %139 = call ptr @strchr(ptr noundef nonnull @.str.15, i32 noundef %137) #6
  %140 = icmp ne ptr %139, null
  %141 = zext i1 %140 to i64
  %142 = getelementptr inbounds nuw i8, ptr %86, i64 %141
  %143 = load i8, ptr %75, align 1
  %144 = zext i8 %143 to i32
  %145 = call ptr @strchr(ptr noundef nonnull %142, i32 noundef %144) #6
  %146 = ptrtoint ptr %145 to i64
  %147 = ptrtoint ptr %142 to i64
  %148 = sub i64 %146, %147
  %149 = shl i64 %148, 32
  %150 = ashr exact i64 %149, 32
  %151 = call fastcc ptr @type_name(ptr noundef nonnull %142, i64 noundef %150) #5
  %152 = icmp eq ptr %151, null
  br i1 %152, label %155, label %160

153:
  %154 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.14) #5
  br label %318

155:
  %156 = trunc i64 %148 to i32
  %157 = zext i1 %140 to i32
  %158 = add nsw i32 %156, %157
  %159 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.16, i32 noundef %158, ptr noundef nonnull %86) #6
  br label %318

160:
  %161 = load ptr, ptr %64, align 8
  %162 = load i32, ptr %135, align 8
  call void @martlet_main_describe(ptr noundef nonnull %5, ptr noundef nonnull %142, ptr noundef %161, i32 noundef %162) #5
  %163 = load ptr, ptr %64, align 8
  %164 = load i32, ptr %135, align 8
  %165 = getelementptr inbounds nuw i8, ptr %142, i64 1
  %166 = load i8, ptr %165, align 1
  %167 = zext i8 %166 to i64
  %168 = add nsw i64 %167, -48
  %169 = call i32 @llvm.smax.i32(i32 %164, i32 0)
  %170 = zext nneg i32 %169 to i64
  br label %171

171:
  %172 = phi i64 [ %188, %186 ], [ 0, %160 ]
  %173 = phi i64 [ %187, %186 ], [ %168, %160 ]
  %174 = phi i32 [ %181, %186 ], [ 0, %160 ]
  %175 = icmp eq i64 %172, %170
  br i1 %175, label %189, label %176

176:
  %177 = getelementptr inbounds nuw i64, ptr %163, i64 %172
  %178 = load i64, ptr %177, align 8
  %179 = icmp eq i64 %178, 0
  %180 = zext i1 %179 to i32
  %181 = or i32 %174, %180
  br i1 %179, label %186, label %182

182:
  %183 = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %173, i64 %178)
  %184 = extractvalue { i64, i1 } %183, 1
  %185 = extractvalue { i64, i1 } %183, 0
  br i1 %184, label %189, label %186

186:
  %187 = phi i64 [ %185, %182 ], [ %173, %176 ]
  %188 = add nuw nsw i64 %172, 1
  br label %171, !llvm.loop !10

189:
  %190 = phi i64 [ %170, %171 ], [ %172, %182 ]
  %191 = phi i64 [ %173, %171 ], [ %185, %182 ]
  %192 = phi i32 [ %174, %171 ], [ %181, %182 ]
  %193 = sext i32 %164 to i64
  %194 = icmp slt i64 %190, %193
  %195 = icmp eq i32 %192, 0
  %196 = select i1 %195, i64 %191, i64 0
  %197 = select i1 %194, i64 -1, i64 %196
  %198 = load i64, ptr %4, align 8
  %199 = sub nuw nsw i64 %28, %55
  %200 = add i64 %199, %198
  %201 = icmp slt i64 %197, 0
  %202 = icmp sgt i64 %197, %200
  %203 = select i1 %201, i1 true, i1 %202
  br i1 %203, label %204, label %206

204:
  %205 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.17, i64 noundef %200, ptr noundef nonnull %5) #6
  br label %318

206:
  %207 = icmp slt i64 %197, %200
  br i1 %207, label %208, label %210

208:
  %209 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.18, i64 noundef %200, ptr noundef nonnull %5, i64 noundef %197) #6
  br label %318

210:
  %211 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %212 = load ptr, ptr %211, align 8
  %213 = call i32 @strncmp(ptr noundef nonnull %142, ptr noundef %212, i64 noundef 2) #6
  %214 = icmp eq i32 %213, 0
  br i1 %214, label %220, label %215

215:
  %216 = load ptr, ptr %1, align 8
  %217 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %218 = load ptr, ptr %217, align 8
  %219 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.19, ptr noundef %216, ptr noundef %218, ptr noundef nonnull %5) #6
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.20) #6
  br label %318

220:
  %221 = call ptr @martlet_main_allocate(i64 noundef %197) #6
  store ptr %221, ptr %2, align 8
  %222 = icmp eq ptr %221, null
  br i1 %222, label %223, label %225

223:
  %224 = call fastcc i32 @fail(ptr noundef %0, ptr noundef nonnull @.str.10) #5
  br label %318

225:
  %226 = getelementptr inbounds nuw i8, ptr %1, i64 53
  %227 = load i8, ptr %226, align 1
  %228 = zext i8 %227 to i32
  %229 = add nuw nsw i32 %228, 7
  %230 = lshr i32 %229, 3
  %231 = call i32 @strncmp(ptr noundef nonnull %76, ptr noundef nonnull @.str.21, i64 noundef 4) #6
  %232 = icmp eq i32 %231, 0
  %233 = load ptr, ptr %2, align 8
  %234 = getelementptr inbounds nuw i8, ptr %72, i64 %55
  br i1 %232, label %235, label %277

235:
  %236 = load ptr, ptr %64, align 8
  %237 = load i32, ptr %135, align 8
  %238 = zext nneg i32 %230 to i64
  %239 = udiv i64 %197, %238
  %240 = zext i32 %237 to i64
  br label %241

241:
  %242 = phi i64 [ 0, %235 ], [ %257, %251 ]
  %243 = icmp samesign ult i64 %242, %239
  br i1 %243, label %244, label %279

244:
  %245 = phi i64 [ %248, %262 ], [ %240, %241 ]
  %246 = phi i64 [ %267, %262 ], [ %242, %241 ]
  %247 = phi i64 [ %271, %262 ], [ 0, %241 ]
  %248 = add nsw i64 %245, -1
  %249 = trunc nuw i64 %245 to i32
  %250 = icmp sgt i32 %249, 0
  br i1 %250, label %258, label %251

251:
  %252 = mul nuw nsw i64 %242, %238
  %253 = getelementptr inbounds nuw i8, ptr %233, i64 %252
  %254 = mul nsw i64 %247, %238
  %255 = getelementptr inbounds i8, ptr %234, i64 %254
  %256 = call ptr @memcpy(ptr noundef %253, ptr noundef nonnull %255, i64 noundef %238) #6
  %257 = add nuw nsw i64 %242, 1
  br label %241, !llvm.loop !11

258:
  %259 = phi i64 [ %276, %272 ], [ 0, %244 ]
  %260 = phi i64 [ %275, %272 ], [ 1, %244 ]
  %261 = icmp eq i64 %259, %248
  br i1 %261, label %262, label %272

262:
  %263 = getelementptr inbounds nuw i64, ptr %236, i64 %248
  %264 = load i64, ptr %263, align 8
  %265 = freeze i64 %246
  %266 = freeze i64 %264
  %267 = sdiv i64 %265, %266
  %268 = mul i64 %267, %266
  %269 = sub i64 %265, %268
  %270 = mul nsw i64 %269, %260
  %271 = add nsw i64 %270, %247
  br label %244, !llvm.loop !12

272:
  %273 = getelementptr inbounds nuw i64, ptr %236, i64 %259
  %274 = load i64, ptr %273, align 8
  %275 = mul nsw i64 %274, %260
  %276 = add nuw nsw i64 %259, 1
  br label %258, !llvm.loop !13

277:
  %278 = call ptr @memcpy(ptr noundef %233, ptr noundef nonnull %234, i64 noundef %197) #6
  br label %279

279:
  br i1 %138, label %280, label %302

280:
  %281 = load ptr, ptr %2, align 8
  %282 = zext nneg i32 %230 to i64
  %283 = lshr i32 %229, 4
  %284 = zext nneg i32 %283 to i64
  br label %285

285:
  %286 = phi i64 [ 0, %280 ], [ %287, %292 ]
  %287 = add nuw nsw i64 %286, %282
  %288 = icmp samesign ugt i64 %287, %197
  br i1 %288, label %302, label %289

289:
  %290 = getelementptr inbounds nuw i8, ptr %281, i64 %286
  %291 = getelementptr i8, ptr %281, i64 %287
  br label %292

292:
  %293 = phi i64 [ 0, %289 ], [ %301, %295 ]
  %294 = icmp eq i64 %293, %284
  br i1 %294, label %285, label %295, !llvm.loop !14

295:
  %296 = getelementptr inbounds nuw i8, ptr %290, i64 %293
  %297 = load i8, ptr %296, align 1
  %298 = xor i64 %293, -1
  %299 = getelementptr i8, ptr %291, i64 %298
  %300 = load i8, ptr %299, align 1
  store i8 %300, ptr %296, align 1
  store i8 %297, ptr %299, align 1
  %301 = add nuw nsw i64 %293, 1
  br label %292, !llvm.loop !15

302:
  %303 = getelementptr inbounds nuw i8, ptr %1, i64 52
  br label %304

304:
  %305 = phi i64 [ 0, %302 ], [ %317, %311 ]
  %306 = load i8, ptr %303, align 4
  %307 = icmp eq i8 %306, 6
  %308 = icmp slt i64 %305, %197
  %309 = select i1 %307, i1 %308, i1 false
  br i1 %309, label %311, label %310

310:
  call void @free(ptr noundef nonnull %62) #6
  call void @free(ptr noundef nonnull %6) #6
  br label %318

311:
  %312 = load ptr, ptr %2, align 8
  %313 = getelementptr inbounds nuw i8, ptr %312, i64 %305
  %314 = load i8, ptr %313, align 1
  %315 = icmp ne i8 %314, 0
  %316 = zext i1 %315 to i8
  store i8 %316, ptr %313, align 1
  %317 = add nuw nsw i64 %305, 1
  br label %304, !llvm.loop !16

318:
  %319 = phi i32 [ %12, %11 ], [ %17, %16 ], [ 0, %3 ], [ %25, %23 ], [ %41, %40 ], [ %59, %58 ], [ %70, %69 ], [ %154, %153 ], [ %159, %155 ], [ %205, %204 ], [ %209, %208 ], [ 0, %215 ], [ 1, %310 ], [ %224, %223 ]
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #7
  ret i32 %319
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
  br label %19, !llvm.loop !17

24:
  %25 = getelementptr inbounds nuw i8, ptr %5, i64 1
  br label %4, !llvm.loop !18

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

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin optsize "no-builtins" }
attributes #6 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #7 = { nounwind }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4, !5}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !4, !5}
!7 = distinct !{!7, !4, !5}
!8 = distinct !{!8, !4, !5}
!9 = distinct !{!9, !5}
!10 = distinct !{!10, !4, !5}
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
!13 = distinct !{!13, !4, !5}
!14 = distinct !{!14, !4, !5}
!15 = distinct !{!15, !4, !5}
!16 = distinct !{!16, !4, !5}
!17 = distinct !{!17, !4, !5}
!18 = distinct !{!18, !4, !5}
