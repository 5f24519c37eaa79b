source_filename = "glue.indices"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }

@.str = private unnamed_addr constant [41 x i8] c"an index tensor has no whole-number type\00", align 1
@.str.1 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.2 = private unnamed_addr constant [12 x i8] c"': element \00", align 1
@.str.3 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.4 = private unnamed_addr constant [15 x i8] c", must lie in \00", align 1
@.str.5 = private unnamed_addr constant [4 x i8] c"..<\00", align 1

define hidden i32 @martlet_glue_check_indices(ptr noundef %0, ptr noundef %1, ptr noundef readonly captures(none) %2, i32 noundef %3, i32 noundef %4, ptr noundef readonly captures(none) %5, i32 noundef %6, i64 noundef %7, i64 noundef %8, ptr noundef %9) local_unnamed_addr #0 {
  %11 = alloca %struct.martlet_glue_writer, align 8
  %12 = alloca [32 x i64], align 8
  %13 = alloca i64, align 8
  %14 = icmp sgt i64 %8, %7
  %15 = sub i64 %8, %7
  %16 = select i1 %14, i64 %15, i64 0
  %17 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %18 = getelementptr inbounds nuw i8, ptr %5, i64 16
  call void @llvm.lifetime.start.p0(i64 256, ptr nonnull %12) #5
  %19 = load i64, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %13) #5
  store i64 0, ptr %13, align 8
  %20 = tail call i32 @llvm.smax.i32(i32 %6, i32 0)
  %21 = zext nneg i32 %20 to i64
  br label %22

22:
  %23 = phi i64 [ %32, %30 ], [ 0, %10 ]
  %24 = icmp eq i64 %23, %21
  br i1 %24, label %33, label %25

25:
  %26 = shl nuw nsw i64 %23, 4
  %27 = getelementptr inbounds nuw i8, ptr %17, i64 %26
  %28 = load i64, ptr %27, align 8
  %29 = icmp slt i64 %28, 1
  br i1 %29, label %81, label %30

30:
  %31 = getelementptr inbounds nuw [32 x i64], ptr %12, i64 0, i64 %23
  store i64 0, ptr %31, align 8
  %32 = add nuw nsw i64 %23, 1
  br label %22, !llvm.loop !3

33:
  %34 = shl nsw i32 %6, 1
  %35 = add nsw i32 %34, -2
  %36 = sext i32 %35 to i64
  %37 = getelementptr inbounds i64, ptr %17, i64 %36
  %38 = load i64, ptr %37, align 8
  %39 = getelementptr inbounds i64, ptr %18, i64 %36
  %40 = load i64, ptr %39, align 8
  %41 = shl i32 %3, 8
  %42 = or i32 %41, %4
  %43 = add nsw i32 %6, -2
  br label %44

44:
  %45 = phi i64 [ %19, %33 ], [ %69, %64 ]
  %46 = call fastcc i64 @first_outside(ptr noundef %2, i32 noundef %42, i64 noundef %45, i64 noundef %38, i64 noundef %40, i64 noundef %7, i64 noundef %16, ptr noundef %13) #6
  %47 = icmp slt i64 %46, 0
  br i1 %47, label %48, label %50

48:
  %49 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 1, ptr noundef nonnull @.str, ptr noundef %9) #7
  br label %81

50:
  %51 = icmp slt i64 %46, %38
  br i1 %51, label %52, label %60

52:
  %53 = mul nsw i64 %46, %40
  %54 = add nsw i64 %53, %45
  %55 = load i64, ptr %13, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #5
  %56 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %9) #7
  %57 = extractvalue [2 x i64] %56, 0
  store i64 %57, ptr %11, align 8
  %58 = extractvalue [2 x i64] %56, 1
  %59 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store i64 %58, ptr %59, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.1, ptr noundef %1, ptr noundef nonnull @.str.2) #7
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %54) #7
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.3) #7
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %55) #7
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.4) #7
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %7) #7
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.5) #7
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %8) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #5
  br label %81

60:
  %61 = phi i64 [ %79, %77 ], [ %45, %50 ]
  %62 = phi i32 [ %80, %77 ], [ %43, %50 ]
  %63 = icmp sgt i32 %62, -1
  br i1 %63, label %64, label %81

64:
  %65 = shl nuw nsw i32 %62, 1
  %66 = zext nneg i32 %65 to i64
  %67 = getelementptr inbounds nuw i64, ptr %18, i64 %66
  %68 = load i64, ptr %67, align 8
  %69 = add nsw i64 %68, %61
  %70 = zext nneg i32 %62 to i64
  %71 = getelementptr inbounds nuw [32 x i64], ptr %12, i64 0, i64 %70
  %72 = load i64, ptr %71, align 8
  %73 = add nsw i64 %72, 1
  store i64 %73, ptr %71, align 8
  %74 = getelementptr inbounds nuw i64, ptr %17, i64 %66
  %75 = load i64, ptr %74, align 8
  %76 = icmp slt i64 %73, %75
  br i1 %76, label %44, label %77, !llvm.loop !6

77:
  %78 = mul nsw i64 %73, %68
  %79 = sub nsw i64 %69, %78
  store i64 0, ptr %71, align 8
  %80 = add nsw i32 %62, -1
  br label %60, !llvm.loop !7

81:
  %82 = phi i32 [ 1, %52 ], [ %49, %48 ], [ 0, %60 ], [ 0, %25 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %13) #5
  call void @llvm.lifetime.end.p0(i64 256, ptr nonnull %12) #5
  ret i32 %82
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define internal fastcc i64 @first_outside(ptr noundef readonly captures(none) %0, i32 noundef %1, i64 noundef %2, i64 noundef %3, i64 noundef %4, i64 noundef %5, i64 noundef %6, ptr noundef nonnull writeonly captures(none) %7) unnamed_addr #2 {
  switch i32 %1, label %350 [
    i32 8, label %9
    i32 16, label %52
    i32 32, label %95
    i32 64, label %138
    i32 264, label %178
    i32 272, label %221
    i32 288, label %264
    i32 320, label %307
  ]

9:
  %10 = getelementptr inbounds i8, ptr %0, i64 %2
  %11 = icmp eq i64 %4, 1
  %12 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %11, label %13, label %26

13:
  %14 = phi i64 [ %25, %17 ], [ 0, %9 ]
  %15 = phi i64 [ %24, %17 ], [ 0, %9 ]
  %16 = icmp eq i64 %14, %12
  br i1 %16, label %40, label %17

17:
  %18 = getelementptr inbounds nuw i8, ptr %10, i64 %14
  %19 = load i8, ptr %18, align 1
  %20 = sext i8 %19 to i64
  %21 = sub i64 %20, %5
  %22 = icmp uge i64 %21, %6
  %23 = zext i1 %22 to i64
  %24 = or i64 %15, %23
  %25 = add nuw i64 %14, 1
  br label %13, !llvm.loop !8

26:
  %27 = phi i64 [ %39, %30 ], [ 0, %9 ]
  %28 = phi i64 [ %38, %30 ], [ 0, %9 ]
  %29 = icmp eq i64 %27, %12
  br i1 %29, label %40, label %30

30:
  %31 = mul nsw i64 %27, %4
  %32 = getelementptr inbounds i8, ptr %10, i64 %31
  %33 = load i8, ptr %32, align 1
  %34 = sext i8 %33 to i64
  %35 = sub i64 %34, %5
  %36 = icmp uge i64 %35, %6
  %37 = zext i1 %36 to i64
  %38 = or i64 %28, %37
  %39 = add nuw i64 %27, 1
  br label %26, !llvm.loop !9

40:
  %41 = phi i64 [ %15, %13 ], [ %28, %26 ]
  %42 = icmp eq i64 %41, 0
  br i1 %42, label %350, label %43

43:
  %44 = phi i64 [ %51, %43 ], [ 0, %40 ]
  %45 = mul nsw i64 %44, %4
  %46 = getelementptr inbounds i8, ptr %10, i64 %45
  %47 = load i8, ptr %46, align 1
  %48 = sext i8 %47 to i64
  %49 = sub i64 %48, %5
  %50 = icmp ult i64 %49, %6
  %51 = add nuw nsw i64 %44, 1
  br i1 %50, label %43, label %347, !llvm.loop !10

52:
  %53 = getelementptr inbounds i16, ptr %0, i64 %2
  %54 = icmp eq i64 %4, 1
  %55 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %54, label %56, label %69

56:
  %57 = phi i64 [ %67, %60 ], [ 0, %52 ]
  %58 = phi i64 [ %68, %60 ], [ 0, %52 ]
  %59 = icmp eq i64 %58, %55
  br i1 %59, label %83, label %60

60:
  %61 = getelementptr inbounds nuw i16, ptr %53, i64 %58
  %62 = load i16, ptr %61, align 2
  %63 = sext i16 %62 to i64
  %64 = sub i64 %63, %5
  %65 = icmp uge i64 %64, %6
  %66 = zext i1 %65 to i64
  %67 = or i64 %57, %66
  %68 = add nuw i64 %58, 1
  br label %56, !llvm.loop !11

69:
  %70 = phi i64 [ %81, %73 ], [ 0, %52 ]
  %71 = phi i64 [ %82, %73 ], [ 0, %52 ]
  %72 = icmp eq i64 %71, %55
  br i1 %72, label %83, label %73

73:
  %74 = mul nsw i64 %71, %4
  %75 = getelementptr inbounds i16, ptr %53, i64 %74
  %76 = load i16, ptr %75, align 2
  %77 = sext i16 %76 to i64
  %78 = sub i64 %77, %5
  %79 = icmp uge i64 %78, %6
  %80 = zext i1 %79 to i64
  %81 = or i64 %70, %80
  %82 = add nuw i64 %71, 1
  br label %69, !llvm.loop !12

83:
  %84 = phi i64 [ %57, %56 ], [ %70, %69 ]
  %85 = icmp eq i64 %84, 0
  br i1 %85, label %350, label %86

86:
  %87 = phi i64 [ %94, %86 ], [ 0, %83 ]
  %88 = mul nsw i64 %87, %4
  %89 = getelementptr inbounds i16, ptr %53, i64 %88
  %90 = load i16, ptr %89, align 2
  %91 = sext i16 %90 to i64
  %92 = sub i64 %91, %5
  %93 = icmp ult i64 %92, %6
  %94 = add nuw nsw i64 %87, 1
  br i1 %93, label %86, label %347, !llvm.loop !13

95:
  %96 = getelementptr inbounds i32, ptr %0, i64 %2
  %97 = icmp eq i64 %4, 1
  %98 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %97, label %99, label %112

99:
  %100 = phi i64 [ %110, %103 ], [ 0, %95 ]
  %101 = phi i64 [ %111, %103 ], [ 0, %95 ]
  %102 = icmp eq i64 %101, %98
  br i1 %102, label %126, label %103

103:
  %104 = getelementptr inbounds nuw i32, ptr %96, i64 %101
  %105 = load i32, ptr %104, align 4
  %106 = sext i32 %105 to i64
  %107 = sub i64 %106, %5
  %108 = icmp uge i64 %107, %6
  %109 = zext i1 %108 to i64
  %110 = or i64 %100, %109
  %111 = add nuw i64 %101, 1
  br label %99, !llvm.loop !14

112:
  %113 = phi i64 [ %124, %116 ], [ 0, %95 ]
  %114 = phi i64 [ %125, %116 ], [ 0, %95 ]
  %115 = icmp eq i64 %114, %98
  br i1 %115, label %126, label %116

116:
  %117 = mul nsw i64 %114, %4
  %118 = getelementptr inbounds i32, ptr %96, i64 %117
  %119 = load i32, ptr %118, align 4
  %120 = sext i32 %119 to i64
  %121 = sub i64 %120, %5
  %122 = icmp uge i64 %121, %6
  %123 = zext i1 %122 to i64
  %124 = or i64 %113, %123
  %125 = add nuw i64 %114, 1
  br label %112, !llvm.loop !15

126:
  %127 = phi i64 [ %100, %99 ], [ %113, %112 ]
  %128 = icmp eq i64 %127, 0
  br i1 %128, label %350, label %129

129:
  %130 = phi i64 [ %137, %129 ], [ 0, %126 ]
  %131 = mul nsw i64 %130, %4
  %132 = getelementptr inbounds i32, ptr %96, i64 %131
  %133 = load i32, ptr %132, align 4
  %134 = sext i32 %133 to i64
  %135 = sub i64 %134, %5
  %136 = icmp ult i64 %135, %6
  %137 = add nuw nsw i64 %130, 1
  br i1 %136, label %129, label %347, !llvm.loop !16

138:
  %139 = getelementptr inbounds i64, ptr %0, i64 %2
  %140 = icmp eq i64 %4, 1
  %141 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %140, label %142, label %154

142:
  %143 = phi i64 [ %152, %146 ], [ 0, %138 ]
  %144 = phi i64 [ %153, %146 ], [ 0, %138 ]
  %145 = icmp eq i64 %144, %141
  br i1 %145, label %167, label %146

146:
  %147 = getelementptr inbounds nuw i64, ptr %139, i64 %144
  %148 = load i64, ptr %147, align 8
  %149 = sub i64 %148, %5
  %150 = icmp uge i64 %149, %6
  %151 = zext i1 %150 to i64
  %152 = or i64 %143, %151
  %153 = add nuw i64 %144, 1
  br label %142, !llvm.loop !17

154:
  %155 = phi i64 [ %165, %158 ], [ 0, %138 ]
  %156 = phi i64 [ %166, %158 ], [ 0, %138 ]
  %157 = icmp eq i64 %156, %141
  br i1 %157, label %167, label %158

158:
  %159 = mul nsw i64 %156, %4
  %160 = getelementptr inbounds i64, ptr %139, i64 %159
  %161 = load i64, ptr %160, align 8
  %162 = sub i64 %161, %5
  %163 = icmp uge i64 %162, %6
  %164 = zext i1 %163 to i64
  %165 = or i64 %155, %164
  %166 = add nuw i64 %156, 1
  br label %154, !llvm.loop !18

167:
  %168 = phi i64 [ %143, %142 ], [ %155, %154 ]
  %169 = icmp eq i64 %168, 0
  br i1 %169, label %350, label %170

170:
  %171 = phi i64 [ %177, %170 ], [ 0, %167 ]
  %172 = mul nsw i64 %171, %4
  %173 = getelementptr inbounds i64, ptr %139, i64 %172
  %174 = load i64, ptr %173, align 8
  %175 = sub i64 %174, %5
  %176 = icmp ult i64 %175, %6
  %177 = add nuw nsw i64 %171, 1
  br i1 %176, label %170, label %347, !llvm.loop !19

178:
  %179 = getelementptr inbounds i8, ptr %0, i64 %2
  %180 = icmp eq i64 %4, 1
  %181 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %180, label %182, label %195

182:
  %183 = phi i64 [ %193, %186 ], [ 0, %178 ]
  %184 = phi i64 [ %194, %186 ], [ 0, %178 ]
  %185 = icmp eq i64 %184, %181
  br i1 %185, label %209, label %186

186:
  %187 = getelementptr inbounds nuw i8, ptr %179, i64 %184
  %188 = load i8, ptr %187, align 1
  %189 = zext i8 %188 to i64
  %190 = sub i64 %189, %5
  %191 = icmp uge i64 %190, %6
  %192 = zext i1 %191 to i64
  %193 = or i64 %183, %192
  %194 = add nuw i64 %184, 1
  br label %182, !llvm.loop !20

195:
  %196 = phi i64 [ %207, %199 ], [ 0, %178 ]
  %197 = phi i64 [ %208, %199 ], [ 0, %178 ]
  %198 = icmp eq i64 %197, %181
  br i1 %198, label %209, label %199

199:
  %200 = mul nsw i64 %197, %4
  %201 = getelementptr inbounds i8, ptr %179, i64 %200
  %202 = load i8, ptr %201, align 1
  %203 = zext i8 %202 to i64
  %204 = sub i64 %203, %5
  %205 = icmp uge i64 %204, %6
  %206 = zext i1 %205 to i64
  %207 = or i64 %196, %206
  %208 = add nuw i64 %197, 1
  br label %195, !llvm.loop !21

209:
  %210 = phi i64 [ %183, %182 ], [ %196, %195 ]
  %211 = icmp eq i64 %210, 0
  br i1 %211, label %350, label %212

212:
  %213 = phi i64 [ %220, %212 ], [ 0, %209 ]
  %214 = mul nsw i64 %213, %4
  %215 = getelementptr inbounds i8, ptr %179, i64 %214
  %216 = load i8, ptr %215, align 1
  %217 = zext i8 %216 to i64
  %218 = sub i64 %217, %5
  %219 = icmp ult i64 %218, %6
  %220 = add nuw nsw i64 %213, 1
  br i1 %219, label %212, label %347, !llvm.loop !22

221:
  %222 = getelementptr inbounds i16, ptr %0, i64 %2
  %223 = icmp eq i64 %4, 1
  %224 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %223, label %225, label %238

225:
  %226 = phi i64 [ %236, %229 ], [ 0, %221 ]
  %227 = phi i64 [ %237, %229 ], [ 0, %221 ]
  %228 = icmp eq i64 %227, %224
  br i1 %228, label %252, label %229

229:
  %230 = getelementptr inbounds nuw i16, ptr %222, i64 %227
  %231 = load i16, ptr %230, align 2
  %232 = zext i16 %231 to i64
  %233 = sub i64 %232, %5
  %234 = icmp uge i64 %233, %6
  %235 = zext i1 %234 to i64
  %236 = or i64 %226, %235
  %237 = add nuw i64 %227, 1
  br label %225, !llvm.loop !23

238:
  %239 = phi i64 [ %250, %242 ], [ 0, %221 ]
  %240 = phi i64 [ %251, %242 ], [ 0, %221 ]
  %241 = icmp eq i64 %240, %224
  br i1 %241, label %252, label %242

242:
  %243 = mul nsw i64 %240, %4
  %244 = getelementptr inbounds i16, ptr %222, i64 %243
  %245 = load i16, ptr %244, align 2
  %246 = zext i16 %245 to i64
  %247 = sub i64 %246, %5
  %248 = icmp uge i64 %247, %6
  %249 = zext i1 %248 to i64
  %250 = or i64 %239, %249
  %251 = add nuw i64 %240, 1
  br label %238, !llvm.loop !24

252:
  %253 = phi i64 [ %226, %225 ], [ %239, %238 ]
  %254 = icmp eq i64 %253, 0
  br i1 %254, label %350, label %255

255:
  %256 = phi i64 [ %263, %255 ], [ 0, %252 ]
  %257 = mul nsw i64 %256, %4
  %258 = getelementptr inbounds i16, ptr %222, i64 %257
  %259 = load i16, ptr %258, align 2
  %260 = zext i16 %259 to i64
  %261 = sub i64 %260, %5
  %262 = icmp ult i64 %261, %6
  %263 = add nuw nsw i64 %256, 1
  br i1 %262, label %255, label %347, !llvm.loop !25

264:
  %265 = getelementptr inbounds i32, ptr %0, i64 %2
  %266 = icmp eq i64 %4, 1
  %267 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %266, label %268, label %281

268:
  %269 = phi i64 [ %279, %272 ], [ 0, %264 ]
  %270 = phi i64 [ %280, %272 ], [ 0, %264 ]
  %271 = icmp eq i64 %270, %267
  br i1 %271, label %295, label %272

272:
  %273 = getelementptr inbounds nuw i32, ptr %265, i64 %270
  %274 = load i32, ptr %273, align 4
  %275 = zext i32 %274 to i64
  %276 = sub i64 %275, %5
  %277 = icmp uge i64 %276, %6
  %278 = zext i1 %277 to i64
  %279 = or i64 %269, %278
  %280 = add nuw i64 %270, 1
  br label %268, !llvm.loop !26

281:
  %282 = phi i64 [ %293, %285 ], [ 0, %264 ]
  %283 = phi i64 [ %294, %285 ], [ 0, %264 ]
  %284 = icmp eq i64 %283, %267
  br i1 %284, label %295, label %285

285:
  %286 = mul nsw i64 %283, %4
  %287 = getelementptr inbounds i32, ptr %265, i64 %286
  %288 = load i32, ptr %287, align 4
  %289 = zext i32 %288 to i64
  %290 = sub i64 %289, %5
  %291 = icmp uge i64 %290, %6
  %292 = zext i1 %291 to i64
  %293 = or i64 %282, %292
  %294 = add nuw i64 %283, 1
  br label %281, !llvm.loop !27

295:
  %296 = phi i64 [ %269, %268 ], [ %282, %281 ]
  %297 = icmp eq i64 %296, 0
  br i1 %297, label %350, label %298

298:
  %299 = phi i64 [ %306, %298 ], [ 0, %295 ]
  %300 = mul nsw i64 %299, %4
  %301 = getelementptr inbounds i32, ptr %265, i64 %300
  %302 = load i32, ptr %301, align 4
  %303 = zext i32 %302 to i64
  %304 = sub i64 %303, %5
  %305 = icmp ult i64 %304, %6
  %306 = add nuw nsw i64 %299, 1
  br i1 %305, label %298, label %347, !llvm.loop !28

307:
  %308 = getelementptr inbounds i64, ptr %0, i64 %2
  %309 = icmp eq i64 %4, 1
  %310 = tail call i64 @llvm.smax.i64(i64 %3, i64 0)
  br i1 %309, label %311, label %323

311:
  %312 = phi i64 [ %321, %315 ], [ 0, %307 ]
  %313 = phi i64 [ %322, %315 ], [ 0, %307 ]
  %314 = icmp eq i64 %313, %310
  br i1 %314, label %336, label %315

315:
  %316 = getelementptr inbounds nuw i64, ptr %308, i64 %313
  %317 = load i64, ptr %316, align 8
  %318 = sub i64 %317, %5
  %319 = icmp uge i64 %318, %6
  %320 = zext i1 %319 to i64
  %321 = or i64 %312, %320
  %322 = add nuw i64 %313, 1
  br label %311, !llvm.loop !29

323:
  %324 = phi i64 [ %334, %327 ], [ 0, %307 ]
  %325 = phi i64 [ %335, %327 ], [ 0, %307 ]
  %326 = icmp eq i64 %325, %310
  br i1 %326, label %336, label %327

327:
  %328 = mul nsw i64 %325, %4
  %329 = getelementptr inbounds i64, ptr %308, i64 %328
  %330 = load i64, ptr %329, align 8
  %331 = sub i64 %330, %5
  %332 = icmp uge i64 %331, %6
  %333 = zext i1 %332 to i64
  %334 = or i64 %324, %333
  %335 = add nuw i64 %325, 1
  br label %323, !llvm.loop !30

336:
  %337 = phi i64 [ %312, %311 ], [ %324, %323 ]
  %338 = icmp eq i64 %337, 0
  br i1 %338, label %350, label %339

339:
  %340 = phi i64 [ %346, %339 ], [ 0, %336 ]
  %341 = mul nsw i64 %340, %4
  %342 = getelementptr inbounds i64, ptr %308, i64 %341
  %343 = load i64, ptr %342, align 8
  %344 = sub i64 %343, %5
  %345 = icmp ult i64 %344, %6
  %346 = add nuw nsw i64 %340, 1
  br i1 %345, label %339, label %347, !llvm.loop !31

347:
  %348 = phi i64 [ %48, %43 ], [ %91, %86 ], [ %134, %129 ], [ %174, %170 ], [ %217, %212 ], [ %260, %255 ], [ %303, %298 ], [ %343, %339 ]
  %349 = phi i64 [ %44, %43 ], [ %87, %86 ], [ %130, %129 ], [ %171, %170 ], [ %213, %212 ], [ %256, %255 ], [ %299, %298 ], [ %340, %339 ]
  store i64 %348, ptr %7, align 8
  br label %350

350:
  %351 = phi i64 [ %3, %40 ], [ %3, %83 ], [ %3, %126 ], [ %3, %167 ], [ %3, %209 ], [ %3, %252 ], [ %3, %295 ], [ %3, %336 ], [ -1, %8 ], [ %349, %347 ]
  ret i64 %351
}

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #3

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #3

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #3

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #3

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #3

declare i64 @llvm.smax.i64(i64, i64) #4

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize nofree noinline norecurse nosync nounwind optsize memory(argmem: readwrite) "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }
attributes #7 = { minsize nobuiltin nounwind optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4, !5}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !5}
!7 = distinct !{!7, !4, !5}
!8 = distinct !{!8, !4, !5}
!9 = distinct !{!9, !4, !5}
!10 = distinct !{!10, !4, !5}
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
!13 = distinct !{!13, !4, !5}
!14 = distinct !{!14, !4, !5}
!15 = distinct !{!15, !4, !5}
!16 = distinct !{!16, !4, !5}
!17 = distinct !{!17, !4, !5}
!18 = distinct !{!18, !4, !5}
!19 = distinct !{!19, !4, !5}
!20 = distinct !{!20, !4, !5}
!21 = distinct !{!21, !4, !5}
!22 = distinct !{!22, !4, !5}
!23 = distinct !{!23, !4, !5}
!24 = distinct !{!24, !4, !5}
!25 = distinct !{!25, !4, !5}
!26 = distinct !{!26, !4, !5}
!27 = distinct !{!27, !4, !5}
!28 = distinct !{!28, !4, !5}
!29 = distinct !{!29, !4, !5}
!30 = distinct !{!30, !4, !5}
!31 = distinct !{!31, !4, !5}
