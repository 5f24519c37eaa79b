source_filename = "glue.call"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16, i32 }
%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_glue_dim = type { ptr, ptr, i64, i64, i64, i32, i32, i64, i64 }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.martlet_glue_axis = type { i32, i32 }

@.str = private unnamed_addr constant [8 x i8] c"entry '\00", align 1
@.str.1 = private unnamed_addr constant [9 x i8] c"' takes \00", align 1
@.str.2 = private unnamed_addr constant [8 x i8] c" inputs\00", align 1
@.str.3 = private unnamed_addr constant [3 x i8] c", \00", align 1
@.str.4 = private unnamed_addr constant [15 x i8] c" of them dims,\00", align 1
@.str.5 = private unnamed_addr constant [12 x i8] c" and gives \00", align 1
@.str.6 = private unnamed_addr constant [9 x i8] c" outputs\00", align 1
@.str.7 = private unnamed_addr constant [20 x i8] c"the inputs are NULL\00", align 1
@.str.8 = private unnamed_addr constant [21 x i8] c"the outputs are NULL\00", align 1
@.str.9 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.10 = private unnamed_addr constant [39 x i8] c"': the byte offset leads out of memory\00", align 1
@.str.11 = private unnamed_addr constant [20 x i8] c"the extent of axis \00", align 1
@.str.12 = private unnamed_addr constant [23 x i8] c"': the extent of axis \00", align 1
@.str.13 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.14 = private unnamed_addr constant [25 x i8] c", must be a multiple of \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c" plus \00", align 1
@.str.16 = private unnamed_addr constant [18 x i8] c"the DLPack device\00", align 1

define hidden i32 @martlet_glue_call(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, i64 noundef %5, ptr noundef %6, ptr noundef %7, ptr noundef %8, ptr noundef %9) local_unnamed_addr #0 {
  %11 = alloca %struct.martlet_glue_tensor, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = alloca %struct.martlet_glue_writer, align 8
  %14 = alloca %struct.martlet_glue_writer, align 8
  %15 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #5
  %16 = icmp eq i32 %15, 0
  br i1 %16, label %17, label %351

17:
  %18 = getelementptr inbounds nuw i8, ptr %1, i64 36
  %19 = load i32, ptr %18, align 4
  %20 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %21 = load i32, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %23 = tail call i32 @llvm.smax.i32(i32 %21, i32 0)
  %24 = zext nneg i32 %23 to i64
  br label %25

25:
  %26 = phi i64 [ %38, %32 ], [ 0, %17 ]
  %27 = phi i32 [ %37, %32 ], [ %19, %17 ]
  %28 = icmp eq i64 %26, %24
  br i1 %28, label %29, label %32

29:
  %30 = sext i32 %27 to i64
  %31 = icmp eq i64 %3, %30
  br i1 %31, label %39, label %44

32:
  %33 = load ptr, ptr %22, align 8
  %34 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %33, i64 %26, i32 5
  %35 = load i32, ptr %34, align 8
  %36 = lshr i32 %35, 31
  %37 = add nsw i32 %36, %27
  %38 = add nuw nsw i64 %26, 1
  br label %25, !llvm.loop !2

39:
  %40 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %41 = load i32, ptr %40, align 8
  %42 = sext i32 %41 to i64
  %43 = icmp eq i64 %5, %42
  br i1 %43, label %60, label %44

44:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #6
  %45 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %46 = extractvalue { ptr, i64 } %45, 0
  store ptr %46, ptr %13, align 8
  %47 = getelementptr inbounds nuw i8, ptr %13, i64 8
  %48 = extractvalue { ptr, i64 } %45, 1
  store i64 %48, ptr %47, align 8
  %49 = load ptr, ptr %1, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %13, ptr noundef nonnull @.str, ptr noundef %49, ptr noundef nonnull @.str.1) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %13, i64 noundef %30) #5
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.2) #5
  %50 = load i32, ptr %18, align 4
  %51 = icmp sgt i32 %27, %50
  br i1 %51, label %52, label %56

52:
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.3) #5
  %53 = load i32, ptr %18, align 4
  %54 = sub nsw i32 %27, %53
  %55 = sext i32 %54 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %13, i64 noundef %55) #5
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.4) #5
  br label %56

56:
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.5) #5
  %57 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %58 = load i32, ptr %57, align 8
  %59 = sext i32 %58 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %13, i64 noundef %59) #5
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.6) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %13) #6
  br label %351

60:
  %61 = icmp eq i64 %3, 0
  %62 = icmp ne ptr %2, null
  %63 = or i1 %62, %61
  br i1 %63, label %64, label %68

64:
  %65 = icmp eq i64 %5, 0
  %66 = icmp ne ptr %4, null
  %67 = or i1 %66, %65
  br i1 %67, label %71, label %68

68:
  %69 = phi ptr [ @.str.8, %64 ], [ @.str.7, %60 ]
  %70 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 1, ptr noundef nonnull %69, ptr noundef null) #5
  br label %351

71:
  %72 = add nsw i32 %41, %19
  %73 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %74 = tail call i32 @llvm.smax.i32(i32 %72, i32 0)
  %75 = zext nneg i32 %74 to i64
  br label %76

76:
  %77 = phi i64 [ %110, %105 ], [ 0, %71 ]
  %78 = icmp eq i64 %77, %75
  %79 = load i32, ptr %18, align 4
  %80 = sext i32 %79 to i64
  br i1 %78, label %122, label %81

81:
  %82 = icmp slt i64 %77, %80
  %83 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %77
  %84 = trunc nuw nsw i64 %77 to i32
  %85 = sub nsw i32 %84, %79
  %86 = zext nneg i32 %85 to i64
  %87 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %86
  %88 = select i1 %82, ptr %83, ptr %87
  %89 = load ptr, ptr %73, align 8
  %90 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %89, i64 %77
  %91 = tail call i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef %90, ptr noundef %88) #5
  %92 = icmp eq i32 %91, 0
  br i1 %92, label %93, label %351

93:
  %94 = getelementptr inbounds nuw i8, ptr %88, i64 8
  %95 = load i32, ptr %94, align 8
  %96 = icmp eq i32 %95, 2
  %97 = zext i1 %96 to i8
  %98 = getelementptr inbounds nuw i8, ptr %9, i64 %77
  store i8 %97, ptr %98, align 1
  %99 = load ptr, ptr %88, align 8
  %100 = icmp eq ptr %99, null
  br i1 %100, label %105, label %101

101:
  %102 = getelementptr inbounds nuw i8, ptr %88, i64 40
  %103 = load i64, ptr %102, align 8
  %104 = getelementptr inbounds nuw i8, ptr %99, i64 %103
  br label %105

105:
  %106 = phi ptr [ %104, %101 ], [ null, %93 ]
  %107 = getelementptr inbounds nuw ptr, ptr %6, i64 %77
  store ptr %106, ptr %107, align 8
  %108 = load ptr, ptr %88, align 8
  %109 = icmp ult ptr %106, %108
  %110 = add nuw nsw i64 %77, 1
  br i1 %109, label %111, label %76, !llvm.loop !5

111:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %14) #6
  %112 = load ptr, ptr %73, align 8
  %113 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %112, i64 %77, i32 1
  %114 = load ptr, ptr %113, align 8
  %115 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %114) #5
  %116 = extractvalue { ptr, i64 } %115, 0
  store ptr %116, ptr %14, align 8
  %117 = getelementptr inbounds nuw i8, ptr %14, i64 8
  %118 = extractvalue { ptr, i64 } %115, 1
  store i64 %118, ptr %117, align 8
  %119 = load ptr, ptr %73, align 8
  %120 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %119, i64 %77
  %121 = load ptr, ptr %120, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %14, ptr noundef nonnull @.str.9, ptr noundef %121, ptr noundef nonnull @.str.10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %14) #6
  br label %351

122:
  %123 = getelementptr inbounds %struct.martlet_tensor, ptr %2, i64 %80
  %124 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %125 = getelementptr inbounds nuw i8, ptr %11, i64 16
  %126 = getelementptr inbounds nuw i8, ptr %11, i64 20
  %127 = getelementptr inbounds nuw i8, ptr %11, i64 21
  %128 = getelementptr inbounds nuw i8, ptr %11, i64 22
  %129 = getelementptr inbounds nuw i8, ptr %11, i64 24
  %130 = getelementptr inbounds nuw i8, ptr %11, i64 28
  br label %131

131:
  %132 = phi i64 [ %221, %219 ], [ 0, %122 ]
  %133 = phi ptr [ %220, %219 ], [ %123, %122 ]
  %134 = load i32, ptr %20, align 8
  %135 = sext i32 %134 to i64
  %136 = icmp slt i64 %132, %135
  br i1 %136, label %137, label %215

137:
  %138 = load ptr, ptr %22, align 8
  %139 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %138, i64 %132
  %140 = getelementptr inbounds nuw i8, ptr %139, i64 40
  %141 = load i32, ptr %140, align 8
  %142 = icmp slt i32 %141, 0
  br i1 %142, label %143, label %175

143:
  %144 = getelementptr inbounds nuw i8, ptr %133, i64 48
  %145 = getelementptr inbounds nuw i64, ptr %7, i64 %132
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %11) #6
  %146 = load ptr, ptr %139, align 8
  store ptr %146, ptr %11, align 8
  %147 = getelementptr inbounds nuw i8, ptr %139, i64 8
  %148 = load ptr, ptr %147, align 8
  store ptr %148, ptr %124, align 8
  store i32 0, ptr %125, align 8
  store i8 0, ptr %126, align 4
  store i8 64, ptr %127, align 1
  store i16 8, ptr %128, align 2
  store i32 -1, ptr %129, align 8
  store i32 0, ptr %130, align 4
  %149 = call i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef nonnull %11, ptr noundef %133) #5
  %150 = icmp eq i32 %149, 0
  br i1 %150, label %151, label %170

151:
  %152 = getelementptr inbounds nuw i8, ptr %133, i64 8
  %153 = load i32, ptr %152, align 8
  %154 = icmp eq i32 %153, 2
  br i1 %154, label %172, label %155

155:
  %156 = load ptr, ptr %133, align 8
  %157 = icmp eq ptr %156, null
  br i1 %157, label %162, label %158

158:
  %159 = getelementptr inbounds nuw i8, ptr %133, i64 40
  %160 = load i64, ptr %159, align 8
  %161 = getelementptr inbounds nuw i8, ptr %156, i64 %160
  br label %162

162:
  %163 = phi ptr [ %161, %158 ], [ null, %155 ]
  %164 = load ptr, ptr %139, align 8
  %165 = load ptr, ptr %147, align 8
  %166 = call i32 @martlet_glue_check_data(ptr noundef %0, ptr noundef %164, ptr noundef %163, i64 noundef 8, i64 noundef 8, ptr noundef %165) #5
  %167 = icmp eq i32 %166, 0
  br i1 %167, label %168, label %170

168:
  %169 = load i64, ptr %163, align 8
  store i64 %169, ptr %145, align 8
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %11) #6
  br label %219

170:
  %171 = phi i32 [ %166, %162 ], [ %149, %143 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %11) #6
  br label %215

172:
  %173 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %11, ptr noundef nonnull @.str.16, i32 noundef -1, i64 noundef 2, i64 noundef 1) #5
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %11) #6
  %174 = icmp eq i32 %173, 0
  br i1 %174, label %219, label %215

175:
  %176 = zext nneg i32 %141 to i64
  %177 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %176, i32 7
  %178 = load ptr, ptr %177, align 8
  %179 = getelementptr inbounds nuw i8, ptr %139, i64 44
  %180 = load i32, ptr %179, align 4
  %181 = sext i32 %180 to i64
  %182 = getelementptr inbounds i64, ptr %178, i64 %181
  %183 = load i64, ptr %182, align 8
  %184 = getelementptr inbounds nuw i8, ptr %139, i64 56
  %185 = load i64, ptr %184, align 8
  %186 = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %183, i64 %185)
  %187 = extractvalue { i64, i1 } %186, 1
  %188 = extractvalue { i64, i1 } %186, 0
  br i1 %187, label %195, label %189

189:
  %190 = getelementptr inbounds nuw i8, ptr %139, i64 48
  %191 = load i64, ptr %190, align 8
  %192 = srem i64 %188, %191
  %193 = sdiv i64 %188, %191
  %194 = icmp eq i64 %192, 0
  br i1 %194, label %217, label %195

195:
  %196 = getelementptr inbounds nuw i8, ptr %139, i64 40
  %197 = getelementptr inbounds nuw i8, ptr %139, i64 44
  %198 = getelementptr inbounds nuw i8, ptr %139, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %199 = getelementptr inbounds nuw i8, ptr %139, i64 8
  %200 = load ptr, ptr %199, align 8
  %201 = call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %200) #5
  %202 = extractvalue { ptr, i64 } %201, 0
  store ptr %202, ptr %12, align 8
  %203 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %204 = extractvalue { ptr, i64 } %201, 1
  store i64 %204, ptr %203, align 8
  %205 = load ptr, ptr %73, align 8
  %206 = load i32, ptr %196, align 8
  %207 = sext i32 %206 to i64
  %208 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %205, i64 %207
  %209 = load ptr, ptr %208, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str.9, ptr noundef %209, ptr noundef nonnull @.str.12) #5
  %210 = load i32, ptr %197, align 4
  %211 = sext i32 %210 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %211) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.13) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %183) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.14) #5
  %212 = getelementptr inbounds nuw i8, ptr %139, i64 48
  %213 = load i64, ptr %212, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %213) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.15) #5
  %214 = load i64, ptr %198, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %214) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #6
  br label %215

215:
  %216 = phi i32 [ 1, %195 ], [ %171, %170 ], [ 0, %131 ], [ %173, %172 ]
  br label %222

217:
  %218 = getelementptr inbounds nuw i64, ptr %7, i64 %132
  store i64 %193, ptr %218, align 8
  br label %219

219:
  %220 = phi ptr [ %133, %217 ], [ %144, %168 ], [ %144, %172 ]
  %221 = add nuw nsw i64 %132, 1
  br label %131, !llvm.loop !6

222:
  %223 = phi i64 [ %246, %231 ], [ 0, %215 ]
  %224 = phi i32 [ %245, %231 ], [ %216, %215 ]
  %225 = load i32, ptr %20, align 8
  %226 = sext i32 %225 to i64
  %227 = icmp slt i64 %223, %226
  %228 = icmp eq i32 %224, 0
  %229 = select i1 %227, i1 %228, i1 false
  br i1 %229, label %231, label %230

230:
  br i1 %228, label %247, label %351

231:
  %232 = load ptr, ptr %22, align 8
  %233 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %232, i64 %223
  %234 = load ptr, ptr %233, align 8
  %235 = getelementptr inbounds nuw i64, ptr %7, i64 %223
  %236 = load i64, ptr %235, align 8
  %237 = getelementptr inbounds nuw i8, ptr %233, i64 16
  %238 = load i64, ptr %237, align 8
  %239 = getelementptr inbounds nuw i8, ptr %233, i64 24
  %240 = load i64, ptr %239, align 8
  %241 = getelementptr inbounds nuw i8, ptr %233, i64 32
  %242 = load i64, ptr %241, align 8
  %243 = getelementptr inbounds nuw i8, ptr %233, i64 8
  %244 = load ptr, ptr %243, align 8
  %245 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %234, i64 noundef %236, i64 noundef %238, i64 noundef %240, i64 noundef %242, ptr noundef %244) #5
  %246 = add nuw nsw i64 %223, 1
  br label %222, !llvm.loop !7

247:
  %248 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %249 = load ptr, ptr %248, align 8
  call void %249(ptr noundef %7, ptr noundef %8) #5
  br label %250

250:
  %251 = phi i64 [ %283, %282 ], [ 0, %247 ]
  %252 = phi ptr [ %271, %282 ], [ %8, %247 ]
  %253 = icmp eq i64 %251, %75
  br i1 %253, label %289, label %254

254:
  %255 = load i32, ptr %18, align 4
  %256 = sext i32 %255 to i64
  %257 = icmp slt i64 %251, %256
  %258 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %251
  %259 = trunc nuw nsw i64 %251 to i32
  %260 = sub nsw i32 %259, %255
  %261 = zext nneg i32 %260 to i64
  %262 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %261
  %263 = select i1 %257, ptr %258, ptr %262
  %264 = getelementptr inbounds nuw i8, ptr %263, i64 16
  %265 = load i32, ptr %264, align 8
  %266 = getelementptr inbounds nuw i8, ptr %263, i64 24
  %267 = call i32 @llvm.smax.i32(i32 %265, i32 0)
  %268 = zext nneg i32 %267 to i64
  br label %269

269:
  %270 = phi i64 [ %280, %279 ], [ 0, %254 ]
  %271 = phi ptr [ %281, %279 ], [ %252, %254 ]
  %272 = icmp eq i64 %270, %268
  br i1 %272, label %282, label %273

273:
  %274 = load ptr, ptr %266, align 8
  %275 = getelementptr inbounds nuw i64, ptr %274, i64 %270
  %276 = load i64, ptr %275, align 8
  %277 = load i64, ptr %271, align 8
  %278 = icmp eq i64 %276, %277
  br i1 %278, label %279, label %284

279:
  %280 = add nuw nsw i64 %270, 1
  %281 = getelementptr inbounds nuw i8, ptr %271, i64 8
  br label %269, !llvm.loop !8

282:
  %283 = add nuw nsw i64 %251, 1
  br label %250, !llvm.loop !9

284:
  %285 = trunc nuw nsw i64 %270 to i32
  %286 = load ptr, ptr %73, align 8
  %287 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %286, i64 %251
  %288 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %287, ptr noundef nonnull @.str.11, i32 noundef %285, i64 noundef %276, i64 noundef %277) #5
  br label %351

289:
  %290 = load i32, ptr %20, align 8
  %291 = sext i32 %290 to i64
  %292 = getelementptr inbounds i64, ptr %7, i64 %291
  %293 = call ptr @martlet_glue_device(ptr noundef %0) #5
  %294 = icmp eq ptr %293, null
  br i1 %294, label %298, label %295

295:
  %296 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  %297 = load ptr, ptr %296, align 8
  store ptr %9, ptr %296, align 8
  br label %298

298:
  %299 = phi ptr [ %297, %295 ], [ null, %289 ]
  %300 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %301 = load ptr, ptr %300, align 8
  %302 = call i32 %301(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %292) #5
  br i1 %294, label %305, label %303

303:
  %304 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  store ptr %299, ptr %304, align 8
  br label %305

305:
  %306 = icmp eq i32 %302, 0
  br i1 %306, label %307, label %351

307:
  %308 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %309 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br label %310

310:
  %311 = phi i64 [ %350, %349 ], [ 0, %307 ]
  %312 = load i32, ptr %308, align 4
  %313 = sext i32 %312 to i64
  %314 = icmp slt i64 %311, %313
  br i1 %314, label %315, label %351

315:
  %316 = load ptr, ptr %309, align 8
  %317 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %316, i64 %311
  %318 = load i32, ptr %317, align 4
  %319 = sext i32 %318 to i64
  %320 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %319
  %321 = getelementptr inbounds nuw i64, ptr %292, i64 %311
  %322 = load i64, ptr %321, align 8
  %323 = getelementptr inbounds nuw i8, ptr %320, i64 24
  %324 = load ptr, ptr %323, align 8
  %325 = getelementptr inbounds nuw i8, ptr %317, i64 4
  %326 = load i32, ptr %325, align 4
  %327 = sext i32 %326 to i64
  %328 = getelementptr inbounds i64, ptr %324, i64 %327
  store i64 %322, ptr %328, align 8
  %329 = getelementptr inbounds nuw i8, ptr %320, i64 32
  %330 = load ptr, ptr %329, align 8
  %331 = icmp eq ptr %330, null
  br i1 %331, label %349, label %332

332:
  %333 = getelementptr inbounds nuw i8, ptr %320, i64 16
  %334 = load i32, ptr %333, align 8
  %335 = zext i32 %334 to i64
  br label %336

336:
  %337 = phi i64 [ %342, %341 ], [ %335, %332 ]
  %338 = phi i64 [ %348, %341 ], [ 1, %332 ]
  %339 = trunc nuw i64 %337 to i32
  %340 = icmp sgt i32 %339, 0
  br i1 %340, label %341, label %349

341:
  %342 = add nsw i64 %337, -1
  %343 = load ptr, ptr %329, align 8
  %344 = getelementptr inbounds nuw i64, ptr %343, i64 %342
  store i64 %338, ptr %344, align 8
  %345 = load ptr, ptr %323, align 8
  %346 = getelementptr inbounds nuw i64, ptr %345, i64 %342
  %347 = load i64, ptr %346, align 8
  %348 = mul nsw i64 %347, %338
  br label %336, !llvm.loop !10

349:
  %350 = add nuw nsw i64 %311, 1
  br label %310, !llvm.loop !11

351:
  %352 = phi i32 [ %15, %10 ], [ 1, %56 ], [ %70, %68 ], [ %224, %230 ], [ %288, %284 ], [ %302, %305 ], [ 1, %111 ], [ 0, %310 ], [ %91, %81 ]
  ret i32 %352
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_tensor(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_range(ptr noundef, ptr noundef, i64 noundef, i64 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail_tensor(ptr noundef, ptr noundef, ptr noundef, i32 noundef, i64 noundef, i64 noundef) local_unnamed_addr #2

declare ptr @martlet_glue_device(ptr noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.ssub.with.overflow.i64(i64, i64) #3

declare i32 @martlet_glue_check_data(ptr noundef, ptr noundef, ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { nounwind }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
!6 = distinct !{!6, !3, !4}
!7 = distinct !{!7, !3, !4}
!8 = distinct !{!8, !3, !4}
!9 = distinct !{!9, !3, !4}
!10 = distinct !{!10, !3, !4}
!11 = distinct !{!11, !3, !4}
