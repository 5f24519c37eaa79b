source_filename = "glue.call"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

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
  br i1 %16, label %17, label %354

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
  br label %25, !llvm.loop !3

39:
  %40 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %41 = load i32, ptr %40, align 8
  %42 = sext i32 %41 to i64
  %43 = icmp eq i64 %5, %42
  br i1 %43, label %60, label %44

44:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #6
  %45 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %46 = extractvalue [2 x i64] %45, 0
  store i64 %46, ptr %13, align 8
  %47 = extractvalue [2 x i64] %45, 1
  %48 = getelementptr inbounds nuw i8, ptr %13, i64 8
  store i64 %47, ptr %48, align 8
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
  br label %354

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
  br label %354

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
  br i1 %92, label %93, label %354

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
  br i1 %109, label %111, label %76, !llvm.loop !6

111:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %14) #6
  %112 = load ptr, ptr %73, align 8
  %113 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %112, i64 %77, i32 1
  %114 = load ptr, ptr %113, align 8
  %115 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %114) #5
  %116 = extractvalue [2 x i64] %115, 0
  store i64 %116, ptr %14, align 8
  %117 = extractvalue [2 x i64] %115, 1
  %118 = getelementptr inbounds nuw i8, ptr %14, i64 8
  store i64 %117, ptr %118, align 8
  %119 = load ptr, ptr %73, align 8
  %120 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %119, i64 %77
  %121 = load ptr, ptr %120, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %14, ptr noundef nonnull @.str.9, ptr noundef %121, ptr noundef nonnull @.str.10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %14) #6
  br label %354

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
  %132 = phi i64 [ %224, %222 ], [ 0, %122 ]
  %133 = phi ptr [ %223, %222 ], [ %123, %122 ]
  %134 = load i32, ptr %20, align 8
  %135 = sext i32 %134 to i64
  %136 = icmp slt i64 %132, %135
  br i1 %136, label %137, label %218

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
  br label %222

170:
  %171 = phi i32 [ %166, %162 ], [ %149, %143 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %11) #6
  br label %218

172:
  %173 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %11, ptr noundef nonnull @.str.16, i32 noundef -1, i64 noundef 2, i64 noundef 1) #5
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %11) #6
  %174 = icmp eq i32 %173, 0
  br i1 %174, label %222, label %218

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
  br i1 %187, label %198, label %189

189:
  %190 = getelementptr inbounds nuw i8, ptr %139, i64 48
  %191 = load i64, ptr %190, align 8
  %192 = freeze i64 %188
  %193 = freeze i64 %191
  %194 = sdiv i64 %192, %193
  %195 = mul i64 %194, %193
  %196 = sub i64 %192, %195
  %197 = icmp eq i64 %196, 0
  br i1 %197, label %220, label %198

198:
  %199 = getelementptr inbounds nuw i8, ptr %139, i64 40
  %200 = getelementptr inbounds nuw i8, ptr %139, i64 44
  %201 = getelementptr inbounds nuw i8, ptr %139, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %202 = getelementptr inbounds nuw i8, ptr %139, i64 8
  %203 = load ptr, ptr %202, align 8
  %204 = call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %203) #5
  %205 = extractvalue [2 x i64] %204, 0
  store i64 %205, ptr %12, align 8
  %206 = extractvalue [2 x i64] %204, 1
  %207 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store i64 %206, ptr %207, align 8
  %208 = load ptr, ptr %73, align 8
  %209 = load i32, ptr %199, align 8
  %210 = sext i32 %209 to i64
  %211 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %208, i64 %210
  %212 = load ptr, ptr %211, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str.9, ptr noundef %212, ptr noundef nonnull @.str.12) #5
  %213 = load i32, ptr %200, align 4
  %214 = sext i32 %213 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %214) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.13) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %183) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.14) #5
  %215 = getelementptr inbounds nuw i8, ptr %139, i64 48
  %216 = load i64, ptr %215, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %216) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.15) #5
  %217 = load i64, ptr %201, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %217) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #6
  br label %218

218:
  %219 = phi i32 [ 1, %198 ], [ %171, %170 ], [ 0, %131 ], [ %173, %172 ]
  br label %225

220:
  %221 = getelementptr inbounds nuw i64, ptr %7, i64 %132
  store i64 %194, ptr %221, align 8
  br label %222

222:
  %223 = phi ptr [ %133, %220 ], [ %144, %168 ], [ %144, %172 ]
  %224 = add nuw nsw i64 %132, 1
  br label %131, !llvm.loop !7

225:
  %226 = phi i64 [ %249, %234 ], [ 0, %218 ]
  %227 = phi i32 [ %248, %234 ], [ %219, %218 ]
  %228 = load i32, ptr %20, align 8
  %229 = sext i32 %228 to i64
  %230 = icmp slt i64 %226, %229
  %231 = icmp eq i32 %227, 0
  %232 = select i1 %230, i1 %231, i1 false
  br i1 %232, label %234, label %233

233:
  br i1 %231, label %250, label %354

234:
  %235 = load ptr, ptr %22, align 8
  %236 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %235, i64 %226
  %237 = load ptr, ptr %236, align 8
  %238 = getelementptr inbounds nuw i64, ptr %7, i64 %226
  %239 = load i64, ptr %238, align 8
  %240 = getelementptr inbounds nuw i8, ptr %236, i64 16
  %241 = load i64, ptr %240, align 8
  %242 = getelementptr inbounds nuw i8, ptr %236, i64 24
  %243 = load i64, ptr %242, align 8
  %244 = getelementptr inbounds nuw i8, ptr %236, i64 32
  %245 = load i64, ptr %244, align 8
  %246 = getelementptr inbounds nuw i8, ptr %236, i64 8
  %247 = load ptr, ptr %246, align 8
  %248 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %237, i64 noundef %239, i64 noundef %241, i64 noundef %243, i64 noundef %245, ptr noundef %247) #5
  %249 = add nuw nsw i64 %226, 1
  br label %225, !llvm.loop !8

250:
  %251 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %252 = load ptr, ptr %251, align 8
  call void %252(ptr noundef %7, ptr noundef %8) #5
  br label %253

253:
  %254 = phi i64 [ %286, %285 ], [ 0, %250 ]
  %255 = phi ptr [ %274, %285 ], [ %8, %250 ]
  %256 = icmp eq i64 %254, %75
  br i1 %256, label %292, label %257

257:
  %258 = load i32, ptr %18, align 4
  %259 = sext i32 %258 to i64
  %260 = icmp slt i64 %254, %259
  %261 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %254
  %262 = trunc nuw nsw i64 %254 to i32
  %263 = sub nsw i32 %262, %258
  %264 = zext nneg i32 %263 to i64
  %265 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %264
  %266 = select i1 %260, ptr %261, ptr %265
  %267 = getelementptr inbounds nuw i8, ptr %266, i64 16
  %268 = load i32, ptr %267, align 8
  %269 = getelementptr inbounds nuw i8, ptr %266, i64 24
  %270 = call i32 @llvm.smax.i32(i32 %268, i32 0)
  %271 = zext nneg i32 %270 to i64
  br label %272

272:
  %273 = phi i64 [ %283, %282 ], [ 0, %257 ]
  %274 = phi ptr [ %284, %282 ], [ %255, %257 ]
  %275 = icmp eq i64 %273, %271
  br i1 %275, label %285, label %276

276:
  %277 = load ptr, ptr %269, align 8
  %278 = getelementptr inbounds nuw i64, ptr %277, i64 %273
  %279 = load i64, ptr %278, align 8
  %280 = load i64, ptr %274, align 8
  %281 = icmp eq i64 %279, %280
  br i1 %281, label %282, label %287

282:
  %283 = add nuw nsw i64 %273, 1
  %284 = getelementptr inbounds nuw i8, ptr %274, i64 8
  br label %272, !llvm.loop !9

285:
  %286 = add nuw nsw i64 %254, 1
  br label %253, !llvm.loop !10

287:
  %288 = trunc nuw nsw i64 %273 to i32
  %289 = load ptr, ptr %73, align 8
  %290 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %289, i64 %254
  %291 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %290, ptr noundef nonnull @.str.11, i32 noundef %288, i64 noundef %279, i64 noundef %280) #5
  br label %354

292:
  %293 = load i32, ptr %20, align 8
  %294 = sext i32 %293 to i64
  %295 = getelementptr inbounds i64, ptr %7, i64 %294
  %296 = call ptr @martlet_glue_device(ptr noundef %0) #5
  %297 = icmp eq ptr %296, null
  br i1 %297, label %301, label %298

298:
  %299 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  %300 = load ptr, ptr %299, align 8
  store ptr %9, ptr %299, align 8
  br label %301

301:
  %302 = phi ptr [ %300, %298 ], [ null, %292 ]
  %303 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %304 = load ptr, ptr %303, align 8
  %305 = call i32 %304(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %295) #5
  br i1 %297, label %308, label %306

306:
  %307 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  store ptr %302, ptr %307, align 8
  br label %308

308:
  %309 = icmp eq i32 %305, 0
  br i1 %309, label %310, label %354

310:
  %311 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %312 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br label %313

313:
  %314 = phi i64 [ %353, %352 ], [ 0, %310 ]
  %315 = load i32, ptr %311, align 4
  %316 = sext i32 %315 to i64
  %317 = icmp slt i64 %314, %316
  br i1 %317, label %318, label %354

318:
  %319 = load ptr, ptr %312, align 8
  %320 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %319, i64 %314
  %321 = load i32, ptr %320, align 4
  %322 = sext i32 %321 to i64
  %323 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %322
  %324 = getelementptr inbounds nuw i64, ptr %295, i64 %314
  %325 = load i64, ptr %324, align 8
  %326 = getelementptr inbounds nuw i8, ptr %323, i64 24
  %327 = load ptr, ptr %326, align 8
  %328 = getelementptr inbounds nuw i8, ptr %320, i64 4
  %329 = load i32, ptr %328, align 4
  %330 = sext i32 %329 to i64
  %331 = getelementptr inbounds i64, ptr %327, i64 %330
  store i64 %325, ptr %331, align 8
  %332 = getelementptr inbounds nuw i8, ptr %323, i64 32
  %333 = load ptr, ptr %332, align 8
  %334 = icmp eq ptr %333, null
  br i1 %334, label %352, label %335

335:
  %336 = getelementptr inbounds nuw i8, ptr %323, i64 16
  %337 = load i32, ptr %336, align 8
  %338 = zext i32 %337 to i64
  br label %339

339:
  %340 = phi i64 [ %345, %344 ], [ %338, %335 ]
  %341 = phi i64 [ %351, %344 ], [ 1, %335 ]
  %342 = trunc nuw i64 %340 to i32
  %343 = icmp sgt i32 %342, 0
  br i1 %343, label %344, label %352

344:
  %345 = add nsw i64 %340, -1
  %346 = load ptr, ptr %332, align 8
  %347 = getelementptr inbounds nuw i64, ptr %346, i64 %345
  store i64 %341, ptr %347, align 8
  %348 = load ptr, ptr %326, align 8
  %349 = getelementptr inbounds nuw i64, ptr %348, i64 %345
  %350 = load i64, ptr %349, align 8
  %351 = mul nsw i64 %350, %341
  br label %339, !llvm.loop !11

352:
  %353 = add nuw nsw i64 %314, 1
  br label %313, !llvm.loop !12

354:
  %355 = phi i32 [ %15, %10 ], [ 1, %56 ], [ %70, %68 ], [ %227, %233 ], [ %291, %287 ], [ %305, %308 ], [ 1, %111 ], [ 0, %313 ], [ %91, %81 ]
  ret i32 %355
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

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

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { nounwind }

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
!9 = distinct !{!9, !4, !5}
!10 = distinct !{!10, !4, !5}
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
