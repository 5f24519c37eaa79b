source_filename = "main.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_context = type { i64, i32, i32, ptr, ptr, i64, ptr, i64, [1024 x i8] }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32 }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.main_dim = type { ptr, i32, i32, i64, i64 }

@stderr = external local_unnamed_addr global ptr, align 8
@.str = private unnamed_addr constant [52 x i8] c"error: input '%s' is missing: give %s=FILE.npy, %s\0A\00", align 1
@.str.2 = private unnamed_addr constant [6 x i8] c"%s%s\0A\00", align 1
@.str.3 = private unnamed_addr constant [10 x i8] c": error: \00", align 1
@.str.4 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.5 = private unnamed_addr constant [8 x i8] c"error: \00", align 1
@.str.6 = private unnamed_addr constant [6 x i8] c"--dim\00", align 1
@.str.7 = private unnamed_addr constant [38 x i8] c"error: '%s' is no value for dim '%s'\0A\00", align 1
@.str.8 = private unnamed_addr constant [57 x i8] c"error: no input shows dim '%s'; give it with --dim %s=N\0A\00", align 1
@.str.9 = private unnamed_addr constant [65 x i8] c"error: there is not enough memory, or a dim is out of its range\0A\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.10 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.11 = private unnamed_addr constant [9 x i8] c".weights\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_run(ptr noundef %0, ptr noundef readonly captures(none) %1) local_unnamed_addr #0 {
  %3 = alloca [4096 x i8], align 16
  %4 = alloca i64, align 8
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = alloca %struct.martlet_context, align 8
  %8 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %9 = load i32, ptr %8, align 8
  %10 = add nsw i32 %9, 1
  %11 = sext i32 %10 to i64
  %12 = mul nsw i64 %11, 24
  %13 = tail call ptr @martlet_main_allocate(i64 noundef %12) #4
  %14 = load i32, ptr %8, align 8
  %15 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %16 = load i32, ptr %15, align 4
  %17 = add i32 %14, 1
  %18 = add i32 %17, %16
  %19 = sext i32 %18 to i64
  %20 = mul nsw i64 %19, 48
  %21 = tail call ptr @martlet_main_allocate(i64 noundef %20) #4
  %22 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %23 = load i32, ptr %22, align 8
  %24 = shl i32 %23, 3
  %25 = add i32 %24, 8
  %26 = sext i32 %25 to i64
  %27 = tail call ptr @martlet_main_allocate(i64 noundef %26) #4
  %28 = icmp ne ptr %13, null
  %29 = icmp ne ptr %21, null
  %30 = select i1 %28, i1 %29, i1 false
  %31 = icmp ne ptr %27, null
  %32 = select i1 %30, i1 %31, i1 false
  br i1 %32, label %33, label %284

33:
  %34 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %35

35:
  %36 = phi i64 [ 0, %33 ], [ %76, %56 ]
  %37 = load i32, ptr %8, align 8
  %38 = sext i32 %37 to i64
  %39 = icmp slt i64 %36, %38
  br i1 %39, label %40, label %77

40:
  %41 = load ptr, ptr %34, align 8
  %42 = getelementptr inbounds nuw %struct.main_tensor, ptr %41, i64 %36
  %43 = load ptr, ptr %42, align 8
  %44 = tail call ptr @martlet_main_value(ptr noundef %0, ptr noundef null, ptr noundef %43) #4
  %45 = icmp eq ptr %44, null
  br i1 %45, label %46, label %52

46:
  %47 = load ptr, ptr @stderr, align 8
  %48 = load ptr, ptr %42, align 8
  %49 = getelementptr inbounds nuw i8, ptr %42, i64 8
  %50 = load ptr, ptr %49, align 8
  %51 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %47, ptr noundef nonnull @.str, ptr noundef %48, ptr noundef %48, ptr noundef %50) #4
  br label %284

52:
  %53 = getelementptr inbounds nuw %struct.main_array, ptr %13, i64 %36
  %54 = tail call i32 @martlet_main_load(ptr noundef nonnull %44, ptr noundef nonnull %42, ptr noundef nonnull %53) #4
  %55 = icmp eq i32 %54, 0
  br i1 %55, label %284, label %56

56:
  %57 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %21, i64 %36
  %58 = load ptr, ptr %53, align 8
  %59 = getelementptr inbounds nuw i8, ptr %42, i64 32
  %60 = load i32, ptr %59, align 8
  %61 = getelementptr inbounds nuw i8, ptr %42, i64 36
  %62 = load i8, ptr %61, align 4
  %63 = getelementptr inbounds nuw i8, ptr %42, i64 37
  %64 = load i8, ptr %63, align 1
  %65 = getelementptr inbounds nuw i8, ptr %53, i64 8
  %66 = load ptr, ptr %65, align 8
  store ptr %58, ptr %57, align 8
  %67 = getelementptr inbounds nuw i8, ptr %57, i64 8
  store i32 1, ptr %67, align 8
  %68 = getelementptr inbounds nuw i8, ptr %57, i64 12
  store i32 0, ptr %68, align 4
  %69 = getelementptr inbounds nuw i8, ptr %57, i64 16
  store i32 %60, ptr %69, align 8
  %70 = getelementptr inbounds nuw i8, ptr %57, i64 20
  store i8 %62, ptr %70, align 4
  %71 = getelementptr inbounds nuw i8, ptr %57, i64 21
  store i8 %64, ptr %71, align 1
  %72 = getelementptr inbounds nuw i8, ptr %57, i64 22
  store i16 1, ptr %72, align 2
  %73 = getelementptr inbounds nuw i8, ptr %57, i64 24
  store ptr %66, ptr %73, align 8
  %74 = getelementptr inbounds nuw i8, ptr %57, i64 32
  store ptr null, ptr %74, align 8
  %75 = getelementptr inbounds nuw i8, ptr %57, i64 40
  store i64 0, ptr %75, align 8
  %76 = add nuw nsw i64 %36, 1
  br label %35, !llvm.loop !2

77:
  call void @llvm.lifetime.start.p0(i64 1080, ptr nonnull %7) #5
  store i64 1080, ptr %7, align 8
  %78 = getelementptr inbounds nuw i8, ptr %7, i64 8
  store i32 1, ptr %78, align 8
  %79 = getelementptr inbounds nuw i8, ptr %7, i64 12
  %80 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %81 = load i32, ptr %80, align 8
  store i32 %81, ptr %79, align 4
  %82 = getelementptr inbounds nuw i8, ptr %7, i64 16
  store ptr null, ptr %82, align 8
  %83 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %84 = getelementptr inbounds nuw i8, ptr %7, i64 32
  %85 = getelementptr inbounds nuw i8, ptr %7, i64 40
  store ptr null, ptr %85, align 8
  %86 = getelementptr inbounds nuw i8, ptr %7, i64 48
  store i64 0, ptr %86, align 8
  %87 = getelementptr inbounds nuw i8, ptr %7, i64 56
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(1024) %87, i8 0, i64 1024, i1 false)
  %88 = getelementptr inbounds %struct.martlet_tensor, ptr %21, i64 %38
  %89 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %90

90:
  %91 = phi i64 [ %139, %138 ], [ 0, %77 ]
  %92 = load i32, ptr %22, align 8
  %93 = sext i32 %92 to i64
  %94 = icmp slt i64 %91, %93
  br i1 %94, label %95, label %140

95:
  %96 = load ptr, ptr %89, align 8
  %97 = getelementptr inbounds nuw %struct.main_dim, ptr %96, i64 %91
  %98 = load ptr, ptr %97, align 8
  %99 = call ptr @martlet_main_value(ptr noundef %0, ptr noundef nonnull @.str.6, ptr noundef %98) #4
  %100 = icmp eq ptr %99, null
  br i1 %100, label %113, label %101

101:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  %102 = call i64 @strtol(ptr noundef nonnull %99, ptr noundef nonnull %6, i32 noundef 10) #4
  %103 = getelementptr inbounds nuw i64, ptr %27, i64 %91
  store i64 %102, ptr %103, align 8
  %104 = load ptr, ptr %6, align 8
  %105 = icmp eq ptr %104, %99
  br i1 %105, label %109, label %106

106:
  %107 = load i8, ptr %104, align 1
  %108 = icmp eq i8 %107, 0
  br i1 %108, label %137, label %109

109:
  %110 = load ptr, ptr @stderr, align 8
  %111 = load ptr, ptr %97, align 8
  %112 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %110, ptr noundef nonnull @.str.7, ptr noundef nonnull %99, ptr noundef %111) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  br label %282

113:
  %114 = getelementptr inbounds nuw i8, ptr %97, i64 8
  %115 = load i32, ptr %114, align 8
  %116 = icmp slt i32 %115, 0
  br i1 %116, label %117, label %121

117:
  %118 = load ptr, ptr @stderr, align 8
  %119 = load ptr, ptr %97, align 8
  %120 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %118, ptr noundef nonnull @.str.8, ptr noundef %119, ptr noundef %119) #4
  br label %282

121:
  %122 = zext nneg i32 %115 to i64
  %123 = getelementptr inbounds nuw %struct.main_array, ptr %13, i64 %122, i32 1
  %124 = load ptr, ptr %123, align 8
  %125 = getelementptr inbounds nuw i8, ptr %97, i64 12
  %126 = load i32, ptr %125, align 4
  %127 = sext i32 %126 to i64
  %128 = getelementptr inbounds i64, ptr %124, i64 %127
  %129 = load i64, ptr %128, align 8
  %130 = getelementptr inbounds nuw i8, ptr %97, i64 24
  %131 = load i64, ptr %130, align 8
  %132 = sub nsw i64 %129, %131
  %133 = getelementptr inbounds nuw i8, ptr %97, i64 16
  %134 = load i64, ptr %133, align 8
  %135 = sdiv i64 %132, %134
  %136 = getelementptr inbounds nuw i64, ptr %27, i64 %91
  store i64 %135, ptr %136, align 8
  br label %138

137:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  br label %138

138:
  %139 = add nuw nsw i64 %91, 1
  br label %90, !llvm.loop !5

140:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5) #5
  %141 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %142 = load ptr, ptr %141, align 8
  store ptr %142, ptr %5, align 8
  %143 = call i64 @martlet_main_evaluate(ptr noundef nonnull %5, ptr noundef nonnull %27) #4
  %144 = icmp slt i64 %143, 0
  br i1 %144, label %147, label %145

145:
  %146 = call ptr @martlet_main_allocate(i64 noundef %143) #4
  br label %147

147:
  %148 = phi ptr [ %146, %145 ], [ null, %140 ]
  store ptr %148, ptr %83, align 8
  %149 = icmp eq ptr %148, null
  %150 = select i1 %149, i64 0, i64 %143
  store i64 %150, ptr %84, align 8
  br label %151

151:
  %152 = phi i64 [ %206, %189 ], [ 0, %147 ]
  %153 = phi ptr [ %190, %189 ], [ %148, %147 ]
  %154 = icmp ne ptr %153, null
  %155 = load i32, ptr %15, align 4
  %156 = sext i32 %155 to i64
  %157 = icmp slt i64 %152, %156
  %158 = select i1 %157, i1 %154, i1 false
  br i1 %158, label %160, label %159

159:
  br i1 %154, label %210, label %207

160:
  %161 = load ptr, ptr %34, align 8
  %162 = load i32, ptr %8, align 8
  %163 = trunc nuw nsw i64 %152 to i32
  %164 = add nsw i32 %162, %163
  %165 = sext i32 %164 to i64
  %166 = getelementptr inbounds %struct.main_tensor, ptr %161, i64 %165
  %167 = getelementptr inbounds nuw i8, ptr %166, i64 32
  %168 = load i32, ptr %167, align 8
  %169 = shl i32 %168, 3
  %170 = add i32 %169, 8
  %171 = sext i32 %170 to i64
  %172 = call ptr @martlet_main_allocate(i64 noundef %171) #4
  %173 = freeze ptr %172
  %174 = getelementptr inbounds nuw i8, ptr %166, i64 24
  %175 = load ptr, ptr %174, align 8
  store ptr %175, ptr %5, align 8
  %176 = icmp eq ptr %173, null
  br i1 %176, label %189, label %177

177:
  %178 = phi i64 [ %185, %182 ], [ 0, %160 ]
  %179 = load i32, ptr %167, align 8
  %180 = sext i32 %179 to i64
  %181 = icmp slt i64 %178, %180
  br i1 %181, label %182, label %186

182:
  %183 = call i64 @martlet_main_evaluate(ptr noundef nonnull %5, ptr noundef nonnull %27) #4
  %184 = getelementptr inbounds nuw i64, ptr %173, i64 %178
  store i64 %183, ptr %184, align 8
  %185 = add nuw nsw i64 %178, 1
  br label %177, !llvm.loop !6

186:
  %187 = call i64 @martlet_main_size(ptr noundef nonnull %166, ptr noundef nonnull %173) #4
  %188 = call ptr @martlet_main_allocate(i64 noundef %187) #4
  br label %189

189:
  %190 = phi ptr [ %188, %186 ], [ null, %160 ]
  %191 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %88, i64 %152
  %192 = load i32, ptr %167, align 8
  %193 = getelementptr inbounds nuw i8, ptr %166, i64 36
  %194 = load i8, ptr %193, align 4
  %195 = getelementptr inbounds nuw i8, ptr %166, i64 37
  %196 = load i8, ptr %195, align 1
  store ptr %190, ptr %191, align 8
  %197 = getelementptr inbounds nuw i8, ptr %191, i64 8
  store i32 1, ptr %197, align 8
  %198 = getelementptr inbounds nuw i8, ptr %191, i64 12
  store i32 0, ptr %198, align 4
  %199 = getelementptr inbounds nuw i8, ptr %191, i64 16
  store i32 %192, ptr %199, align 8
  %200 = getelementptr inbounds nuw i8, ptr %191, i64 20
  store i8 %194, ptr %200, align 4
  %201 = getelementptr inbounds nuw i8, ptr %191, i64 21
  store i8 %196, ptr %201, align 1
  %202 = getelementptr inbounds nuw i8, ptr %191, i64 22
  store i16 1, ptr %202, align 2
  %203 = getelementptr inbounds nuw i8, ptr %191, i64 24
  store ptr %173, ptr %203, align 8
  %204 = getelementptr inbounds nuw i8, ptr %191, i64 32
  store ptr null, ptr %204, align 8
  %205 = getelementptr inbounds nuw i8, ptr %191, i64 40
  store i64 0, ptr %205, align 8
  %206 = add nuw nsw i64 %152, 1
  br label %151, !llvm.loop !7

207:
  %208 = load ptr, ptr @stderr, align 8
  %209 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %208, ptr noundef nonnull @.str.9) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  br label %282

210:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  %211 = load i64, ptr @martlet_main_weights, align 8
  %212 = icmp eq i64 %211, 0
  br i1 %212, label %247, label %213

213:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #5
  store i64 0, ptr %4, align 8
  %214 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %215 = load ptr, ptr %214, align 8
  %216 = icmp eq ptr %215, null
  br i1 %216, label %217, label %237

217:
  %218 = load ptr, ptr %0, align 8
  %219 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %3, i64 noundef 4080, ptr noundef nonnull @.str.10, ptr noundef %218) #4
  %220 = icmp sgt i32 %219, 4079
  br i1 %220, label %221, label %222

221:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %3) #5
  br label %282

222:
  %223 = call ptr @strrchr(ptr noundef nonnull %3, i32 noundef 47) #4
  %224 = icmp eq ptr %223, null
  %225 = getelementptr inbounds nuw i8, ptr %223, i64 2
  %226 = getelementptr inbounds nuw i8, ptr %3, i64 1
  %227 = select i1 %224, ptr %226, ptr %225
  %228 = call ptr @strrchr(ptr noundef nonnull %227, i32 noundef 46) #4
  %229 = icmp eq ptr %228, null
  br i1 %229, label %230, label %233

230:
  %231 = call i64 @strlen(ptr noundef nonnull %3) #4
  %232 = getelementptr inbounds nuw i8, ptr %3, i64 %231
  br label %233

233:
  %234 = phi ptr [ %232, %230 ], [ %228, %222 ]
  %235 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %234, i64 noundef 16, ptr noundef nonnull @.str.11) #4
  %236 = load ptr, ptr %214, align 8
  br label %237

237:
  %238 = phi ptr [ %236, %233 ], [ %215, %213 ]
  %239 = icmp eq ptr %238, null
  %240 = select i1 %239, ptr %3, ptr %238
  %241 = call ptr @martlet_main_read(ptr noundef nonnull %240, ptr noundef nonnull %4) #4
  store ptr %241, ptr %85, align 8
  %242 = load i64, ptr %4, align 8
  store i64 %242, ptr %86, align 8
  %243 = icmp eq ptr %241, null
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %3) #5
  br i1 %243, label %282, label %244

244:
  %245 = load i32, ptr %15, align 4
  %246 = sext i32 %245 to i64
  br label %247

247:
  %248 = phi i64 [ %246, %244 ], [ %156, %210 ]
  %249 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %250 = load ptr, ptr %249, align 8
  %251 = load i32, ptr %8, align 8
  %252 = sext i32 %251 to i64
  %253 = call i32 %250(ptr noundef nonnull %7, ptr noundef nonnull %21, i64 noundef %252, ptr noundef nonnull %88, i64 noundef %248) #4
  %254 = icmp eq i32 %253, 0
  br i1 %254, label %255, label %257

255:
  %256 = getelementptr inbounds nuw i8, ptr %0, i64 16
  br label %263

257:
  %258 = load ptr, ptr @stderr, align 8
  %259 = call ptr @strstr(ptr noundef nonnull %87, ptr noundef nonnull @.str.3) #4
  %260 = icmp eq ptr %259, null
  %261 = select i1 %260, ptr @.str.5, ptr @.str.4
  %262 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %258, ptr noundef nonnull @.str.2, ptr noundef nonnull %261, ptr noundef nonnull %87) #4
  br label %282

263:
  %264 = phi i64 [ %279, %268 ], [ 0, %255 ]
  %265 = load i32, ptr %15, align 4
  %266 = sext i32 %265 to i64
  %267 = icmp sge i64 %264, %266
  br i1 %267, label %280, label %268

268:
  %269 = load ptr, ptr %256, align 8
  %270 = load ptr, ptr %34, align 8
  %271 = load i32, ptr %8, align 8
  %272 = trunc nuw nsw i64 %264 to i32
  %273 = add nsw i32 %271, %272
  %274 = sext i32 %273 to i64
  %275 = getelementptr inbounds %struct.main_tensor, ptr %270, i64 %274
  %276 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %88, i64 %264
  %277 = call i32 @martlet_main_store(ptr noundef %269, ptr noundef %275, ptr noundef nonnull %276) #4
  %278 = icmp eq i32 %277, 0
  %279 = add nuw nsw i64 %264, 1
  br i1 %278, label %280, label %263, !llvm.loop !8

280:
  %281 = zext i1 %267 to i32
  br label %282

282:
  %283 = phi i32 [ 0, %257 ], [ 0, %237 ], [ %281, %280 ], [ 0, %207 ], [ 0, %221 ], [ 0, %109 ], [ 0, %117 ]
  call void @llvm.lifetime.end.p0(i64 1080, ptr nonnull %7) #5
  br label %284

284:
  %285 = phi i32 [ %283, %282 ], [ 0, %2 ], [ 0, %46 ], [ 0, %52 ]
  ret i32 %285
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare ptr @martlet_main_allocate(i64 noundef) local_unnamed_addr #2

declare ptr @martlet_main_value(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare i32 @martlet_main_load(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare ptr @strstr(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_main_store(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @strtol(ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare i64 @martlet_main_evaluate(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_size(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @strrchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare i64 @strlen(ptr noundef) local_unnamed_addr #2

declare ptr @martlet_main_read(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #5 = { nounwind }

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
