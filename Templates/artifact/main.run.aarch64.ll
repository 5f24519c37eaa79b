source_filename = "main.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_context = type { i64, i32, i32, ptr, ptr, i64, ptr, i64, [1024 x i8], ptr, ptr, ptr, ptr, ptr }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32, ptr }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }

@.str = private unnamed_addr constant [27 x i8] c"there is not enough memory\00", align 1
@.str.1 = private unnamed_addr constant [8 x i8] c"--input\00", align 1
@.str.2 = private unnamed_addr constant [27 x i8] c"input '%s' %s is not given\00", align 1
@.str.3 = private unnamed_addr constant [25 x i8] c"give --input %s=FILE.npy\00", align 1
@.str.4 = private unnamed_addr constant [67 x i8] c"there is not enough memory: entry '%s' needs %lld bytes to work in\00", align 1
@.str.5 = private unnamed_addr constant [43 x i8] c"there is not enough memory for output '%s'\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.6 = private unnamed_addr constant [15 x i8] c"/proc/self/exe\00", align 1
@.str.7 = private unnamed_addr constant [68 x i8] c"the weights cannot be found beside the program, give --weights FILE\00", align 1
@.str.8 = private unnamed_addr constant [9 x i8] c".weights\00", align 1
@.str.9 = private unnamed_addr constant [53 x i8] c"the weights have %lld bytes, the artefact needs %lld\00", align 1
@.str.10 = private unnamed_addr constant [54 x i8] c"the file is truncated, or belongs to another artefact\00", align 1
@.str.11 = private unnamed_addr constant [10 x i8] c": error: \00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.12 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
@.str.13 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.14 = private unnamed_addr constant [5 x i8] c"'%s'\00", align 1
@.str.15 = private unnamed_addr constant [24 x i8] c"input %s is %s, from %s\00", align 1

define hidden i32 @martlet_main_run(ptr noundef %0, ptr noundef %1) local_unnamed_addr #0 {
  %3 = alloca [512 x i8], align 1
  %4 = alloca [512 x i8], align 1
  %5 = alloca [4096 x i8], align 1
  %6 = alloca i64, align 8
  %7 = alloca ptr, align 8
  %8 = alloca %struct.martlet_context, align 8
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %10 = load i32, ptr %9, align 8
  %11 = add nsw i32 %10, 1
  %12 = sext i32 %11 to i64
  %13 = shl nsw i64 %12, 5
  %14 = tail call ptr @martlet_main_allocate(i64 noundef %13) #4
  %15 = load i32, ptr %9, align 8
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %17 = load i32, ptr %16, align 8
  %18 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %19 = load i32, ptr %18, align 4
  %20 = add i32 %15, 1
  %21 = add i32 %20, %17
  %22 = add i32 %21, %19
  %23 = sext i32 %22 to i64
  %24 = mul nsw i64 %23, 48
  %25 = tail call ptr @martlet_main_allocate(i64 noundef %24) #4
  %26 = load i32, ptr %16, align 8
  %27 = shl i32 %26, 3
  %28 = add i32 %27, 8
  %29 = sext i32 %28 to i64
  %30 = tail call ptr @martlet_main_allocate(i64 noundef %29) #4
  %31 = icmp ne ptr %14, null
  %32 = icmp ne ptr %25, null
  %33 = select i1 %31, i1 %32, i1 false
  %34 = icmp ne ptr %30, null
  %35 = select i1 %33, i1 %34, i1 false
  br i1 %35, label %36, label %38

36:
  %37 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %41

38:
  %39 = load ptr, ptr %0, align 8
  %40 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %39, ptr noundef nonnull @.str) #4
  br label %293

41:
  %42 = phi i64 [ 0, %36 ], [ %89, %69 ]
  %43 = load i32, ptr %9, align 8
  %44 = sext i32 %43 to i64
  %45 = icmp slt i64 %42, %44
  br i1 %45, label %46, label %90

46:
  %47 = load ptr, ptr %37, align 8
  %48 = getelementptr inbounds nuw %struct.main_tensor, ptr %47, i64 %42
  %49 = load ptr, ptr %48, align 8
  %50 = tail call ptr @martlet_main_value(ptr noundef %0, ptr noundef nonnull @.str.1, ptr noundef %49) #4
  %51 = icmp eq ptr %50, null
  br i1 %51, label %52, label %65

52:
  %53 = getelementptr inbounds nuw i8, ptr %48, i64 24
  %54 = load ptr, ptr %53, align 8
  %55 = icmp eq ptr %54, null
  br i1 %55, label %56, label %58

56:
  %57 = load ptr, ptr %0, align 8
  br label %58

58:
  %59 = phi ptr [ %57, %56 ], [ %54, %52 ]
  %60 = load ptr, ptr %48, align 8
  %61 = getelementptr inbounds nuw i8, ptr %48, i64 8
  %62 = load ptr, ptr %61, align 8
  %63 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %59, ptr noundef nonnull @.str.2, ptr noundef %60, ptr noundef %62) #4
  %64 = load ptr, ptr %48, align 8
  tail call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.3, ptr noundef %64) #4
  br label %293

65:
  %66 = getelementptr inbounds nuw %struct.main_array, ptr %14, i64 %42
  %67 = tail call i32 @martlet_main_load(ptr noundef nonnull %50, ptr noundef nonnull %48, ptr noundef nonnull %66) #4
  %68 = icmp eq i32 %67, 0
  br i1 %68, label %293, label %69

69:
  %70 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %25, i64 %42
  %71 = load ptr, ptr %66, align 8
  %72 = getelementptr inbounds nuw i8, ptr %48, i64 48
  %73 = load i32, ptr %72, align 8
  %74 = getelementptr inbounds nuw i8, ptr %48, i64 52
  %75 = load i8, ptr %74, align 4
  %76 = getelementptr inbounds nuw i8, ptr %48, i64 53
  %77 = load i8, ptr %76, align 1
  %78 = getelementptr inbounds nuw i8, ptr %66, i64 8
  %79 = load ptr, ptr %78, align 8
  store ptr %71, ptr %70, align 8
  %80 = getelementptr inbounds nuw i8, ptr %70, i64 8
  store i32 1, ptr %80, align 8
  %81 = getelementptr inbounds nuw i8, ptr %70, i64 12
  store i32 0, ptr %81, align 4
  %82 = getelementptr inbounds nuw i8, ptr %70, i64 16
  store i32 %73, ptr %82, align 8
  %83 = getelementptr inbounds nuw i8, ptr %70, i64 20
  store i8 %75, ptr %83, align 4
  %84 = getelementptr inbounds nuw i8, ptr %70, i64 21
  store i8 %77, ptr %84, align 1
  %85 = getelementptr inbounds nuw i8, ptr %70, i64 22
  store i16 1, ptr %85, align 2
  %86 = getelementptr inbounds nuw i8, ptr %70, i64 24
  store ptr %79, ptr %86, align 8
  %87 = getelementptr inbounds nuw i8, ptr %70, i64 32
  store ptr null, ptr %87, align 8
  %88 = getelementptr inbounds nuw i8, ptr %70, i64 40
  store i64 0, ptr %88, align 8
  %89 = add nuw nsw i64 %42, 1
  br label %41, !llvm.loop !3

90:
  call void @llvm.lifetime.start.p0(i64 1120, ptr nonnull %8) #5
  %91 = getelementptr inbounds nuw i8, ptr %8, i64 16
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(1104) %91, i8 0, i64 1104, i1 false)
  store i64 1120, ptr %8, align 8
  %92 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store i32 1, ptr %92, align 8
  %93 = getelementptr inbounds nuw i8, ptr %8, i64 12
  %94 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %95 = load i32, ptr %94, align 8
  store i32 %95, ptr %93, align 4
  %96 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %97

97:
  %98 = phi i64 [ %129, %127 ], [ 0, %90 ]
  %99 = phi i32 [ %128, %127 ], [ %15, %90 ]
  %100 = load i32, ptr %16, align 8
  %101 = sext i32 %100 to i64
  %102 = icmp slt i64 %98, %101
  br i1 %102, label %108, label %103

103:
  %104 = sext i32 %99 to i64
  %105 = getelementptr inbounds %struct.martlet_tensor, ptr %25, i64 %104
  %106 = tail call i32 @martlet_main_bind(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %14, ptr noundef nonnull %30) #4
  %107 = icmp eq i32 %106, 0
  br i1 %107, label %291, label %130

108:
  %109 = load ptr, ptr %96, align 8
  %110 = getelementptr inbounds nuw %struct.main_dim, ptr %109, i64 %98, i32 1
  %111 = load i32, ptr %110, align 8
  %112 = icmp slt i32 %111, 0
  br i1 %112, label %113, label %127

113:
  %114 = add nsw i32 %99, 1
  %115 = sext i32 %99 to i64
  %116 = getelementptr inbounds %struct.martlet_tensor, ptr %25, i64 %115
  %117 = getelementptr inbounds nuw i64, ptr %30, i64 %98
  store ptr %117, ptr %116, align 8
  %118 = getelementptr inbounds nuw i8, ptr %116, i64 8
  store i32 1, ptr %118, align 8
  %119 = getelementptr inbounds nuw i8, ptr %116, i64 12
  store i32 0, ptr %119, align 4
  %120 = getelementptr inbounds nuw i8, ptr %116, i64 16
  store i32 0, ptr %120, align 8
  %121 = getelementptr inbounds nuw i8, ptr %116, i64 20
  store i8 0, ptr %121, align 4
  %122 = getelementptr inbounds nuw i8, ptr %116, i64 21
  store i8 64, ptr %122, align 1
  %123 = getelementptr inbounds nuw i8, ptr %116, i64 22
  store i16 1, ptr %123, align 2
  %124 = getelementptr inbounds nuw i8, ptr %116, i64 24
  store ptr null, ptr %124, align 8
  %125 = getelementptr inbounds nuw i8, ptr %116, i64 32
  store ptr null, ptr %125, align 8
  %126 = getelementptr inbounds nuw i8, ptr %116, i64 40
  store i64 0, ptr %126, align 8
  br label %127

127:
  %128 = phi i32 [ %114, %113 ], [ %99, %108 ]
  %129 = add nuw nsw i64 %98, 1
  br label %97, !llvm.loop !6

130:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  %131 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %132 = load ptr, ptr %131, align 8
  store ptr %132, ptr %7, align 8
  %133 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %30) #4
  %134 = icmp slt i64 %133, 0
  br i1 %134, label %137, label %135

135:
  %136 = call ptr @martlet_main_allocate(i64 noundef %133) #4
  br label %137

137:
  %138 = phi ptr [ %136, %135 ], [ null, %130 ]
  %139 = getelementptr inbounds nuw i8, ptr %8, i64 24
  store ptr %138, ptr %139, align 8
  %140 = icmp eq ptr %138, null
  %141 = select i1 %140, i64 0, i64 %133
  %142 = getelementptr inbounds nuw i8, ptr %8, i64 32
  store i64 %141, ptr %142, align 8
  br i1 %140, label %143, label %147

143:
  %144 = load ptr, ptr %0, align 8
  %145 = load ptr, ptr %1, align 8
  %146 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %144, ptr noundef nonnull @.str.4, ptr noundef %145, i64 noundef %133) #4
  br label %205

147:
  %148 = phi i64 [ %200, %182 ], [ 0, %137 ]
  %149 = load i32, ptr %18, align 4
  %150 = sext i32 %149 to i64
  %151 = icmp slt i64 %148, %150
  br i1 %151, label %153, label %152

152:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  br label %208

153:
  %154 = load ptr, ptr %37, align 8
  %155 = load i32, ptr %9, align 8
  %156 = trunc nuw nsw i64 %148 to i32
  %157 = add nsw i32 %155, %156
  %158 = sext i32 %157 to i64
  %159 = getelementptr inbounds %struct.main_tensor, ptr %154, i64 %158
  %160 = getelementptr inbounds nuw i8, ptr %159, i64 48
  %161 = load i32, ptr %160, align 8
  %162 = shl i32 %161, 3
  %163 = add i32 %162, 8
  %164 = sext i32 %163 to i64
  %165 = call ptr @martlet_main_allocate(i64 noundef %164) #4
  %166 = freeze ptr %165
  %167 = getelementptr inbounds nuw i8, ptr %159, i64 32
  %168 = load ptr, ptr %167, align 8
  store ptr %168, ptr %7, align 8
  %169 = icmp eq ptr %166, null
  br i1 %169, label %182, label %170

170:
  %171 = phi i64 [ %178, %175 ], [ 0, %153 ]
  %172 = load i32, ptr %160, align 8
  %173 = sext i32 %172 to i64
  %174 = icmp slt i64 %171, %173
  br i1 %174, label %175, label %179

175:
  %176 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %30) #4
  %177 = getelementptr inbounds nuw i64, ptr %166, i64 %171
  store i64 %176, ptr %177, align 8
  %178 = add nuw nsw i64 %171, 1
  br label %170, !llvm.loop !7

179:
  %180 = call i64 @martlet_main_size(ptr noundef nonnull %159, ptr noundef nonnull %166) #4
  %181 = call ptr @martlet_main_allocate(i64 noundef %180) #4
  br label %182

182:
  %183 = phi ptr [ %181, %179 ], [ null, %153 ]
  %184 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %105, i64 %148
  %185 = load i32, ptr %160, align 8
  %186 = getelementptr inbounds nuw i8, ptr %159, i64 52
  %187 = load i8, ptr %186, align 4
  %188 = getelementptr inbounds nuw i8, ptr %159, i64 53
  %189 = load i8, ptr %188, align 1
  store ptr %183, ptr %184, align 8
  %190 = getelementptr inbounds nuw i8, ptr %184, i64 8
  store i32 1, ptr %190, align 8
  %191 = getelementptr inbounds nuw i8, ptr %184, i64 12
  store i32 0, ptr %191, align 4
  %192 = getelementptr inbounds nuw i8, ptr %184, i64 16
  store i32 %185, ptr %192, align 8
  %193 = getelementptr inbounds nuw i8, ptr %184, i64 20
  store i8 %187, ptr %193, align 4
  %194 = getelementptr inbounds nuw i8, ptr %184, i64 21
  store i8 %189, ptr %194, align 1
  %195 = getelementptr inbounds nuw i8, ptr %184, i64 22
  store i16 1, ptr %195, align 2
  %196 = getelementptr inbounds nuw i8, ptr %184, i64 24
  store ptr %166, ptr %196, align 8
  %197 = getelementptr inbounds nuw i8, ptr %184, i64 32
  store ptr null, ptr %197, align 8
  %198 = getelementptr inbounds nuw i8, ptr %184, i64 40
  store i64 0, ptr %198, align 8
  %199 = icmp eq ptr %183, null
  %200 = add nuw nsw i64 %148, 1
  br i1 %199, label %201, label %147, !llvm.loop !8

201:
  %202 = load ptr, ptr %0, align 8
  %203 = load ptr, ptr %159, align 8
  %204 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %202, ptr noundef nonnull @.str.5, ptr noundef %203) #4
  br label %205

205:
  %206 = phi i32 [ %146, %143 ], [ %204, %201 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %207 = icmp eq i32 %206, 0
  br i1 %207, label %291, label %208

208:
  %209 = load i64, ptr @martlet_main_weights, align 8
  %210 = icmp eq i64 %209, 0
  br i1 %210, label %246, label %211

211:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %5) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store i64 0, ptr %6, align 8
  %212 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %213 = load ptr, ptr %212, align 8
  %214 = icmp eq ptr %213, null
  br i1 %214, label %215, label %229

215:
  %216 = call i64 @readlink(ptr noundef nonnull @.str.6, ptr noundef nonnull %5, i64 noundef 4080) #4
  %217 = icmp ult i64 %216, 4080
  br i1 %217, label %218, label %242

218:
  %219 = getelementptr inbounds nuw [4096 x i8], ptr %5, i64 0, i64 %216
  store i8 0, ptr %219, align 1
  %220 = call ptr @strrchr(ptr noundef nonnull %5, i32 noundef 47) #4
  %221 = icmp eq ptr %220, null
  %222 = getelementptr inbounds nuw i8, ptr %220, i64 2
  %223 = getelementptr inbounds nuw i8, ptr %5, i64 1
  %224 = select i1 %221, ptr %223, ptr %222
  %225 = call ptr @strrchr(ptr noundef nonnull %224, i32 noundef 46) #4
  %226 = icmp eq ptr %225, null
  %227 = select i1 %226, ptr %219, ptr %225
  %228 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %227, i64 noundef 16, ptr noundef nonnull @.str.8) #4
  br label %229

229:
  %230 = phi ptr [ %213, %211 ], [ %5, %218 ]
  %231 = call ptr @martlet_main_read(ptr noundef nonnull %230, ptr noundef nonnull %6) #4
  %232 = getelementptr inbounds nuw i8, ptr %8, i64 40
  store ptr %231, ptr %232, align 8
  %233 = load i64, ptr %6, align 8
  %234 = getelementptr inbounds nuw i8, ptr %8, i64 48
  store i64 %233, ptr %234, align 8
  %235 = icmp eq ptr %231, null
  br i1 %235, label %241, label %236

236:
  %237 = icmp eq i64 %233, %209
  br i1 %237, label %238, label %239

238:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %246

239:
  %240 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %230, ptr noundef nonnull @.str.9, i64 noundef %233, i64 noundef %209) #4
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.10) #4
  br label %241

241:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %291

242:
  %243 = load ptr, ptr %0, align 8
  %244 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %243, ptr noundef nonnull @.str.7) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  %245 = icmp eq i32 %244, 0
  br i1 %245, label %291, label %246

246:
  %247 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %248 = load ptr, ptr %247, align 8
  %249 = load i32, ptr %18, align 4
  %250 = sext i32 %249 to i64
  %251 = call i32 %248(ptr noundef nonnull %8, ptr noundef nonnull %25, i64 noundef %104, ptr noundef nonnull %105, i64 noundef %250) #4
  %252 = icmp eq i32 %251, 0
  br i1 %252, label %289, label %253

253:
  %254 = getelementptr inbounds nuw i8, ptr %8, i64 56
  %255 = call ptr @strstr(ptr noundef nonnull %254, ptr noundef nonnull @.str.11) #4
  %256 = icmp eq ptr %255, null
  br i1 %256, label %260, label %257

257:
  %258 = load ptr, ptr @stderr, align 8
  %259 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %258, ptr noundef nonnull @.str.12, ptr noundef nonnull %254) #4
  br label %263

260:
  %261 = load ptr, ptr %0, align 8
  %262 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %261, ptr noundef nonnull @.str.13, ptr noundef nonnull %254) #4
  br label %263

263:
  br label %264

264:
  %265 = phi i64 [ %288, %287 ], [ 0, %263 ]
  %266 = load i32, ptr %9, align 8
  %267 = sext i32 %266 to i64
  %268 = icmp slt i64 %265, %267
  br i1 %268, label %269, label %291

269:
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %4) #5
  %270 = load ptr, ptr %37, align 8
  %271 = getelementptr inbounds nuw %struct.main_tensor, ptr %270, i64 %265
  %272 = load ptr, ptr %271, align 8
  %273 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %3, i64 noundef 512, ptr noundef nonnull @.str.14, ptr noundef %272) #4
  %274 = call ptr @strstr(ptr noundef nonnull %254, ptr noundef nonnull %3) #4
  %275 = icmp eq ptr %274, null
  br i1 %275, label %287, label %276

276:
  %277 = load ptr, ptr %37, align 8
  %278 = getelementptr inbounds nuw %struct.main_tensor, ptr %277, i64 %265, i32 2
  %279 = load ptr, ptr %278, align 8
  %280 = getelementptr inbounds nuw %struct.main_array, ptr %14, i64 %265
  %281 = getelementptr inbounds nuw i8, ptr %280, i64 8
  %282 = load ptr, ptr %281, align 8
  %283 = getelementptr inbounds nuw i8, ptr %280, i64 16
  %284 = load i32, ptr %283, align 8
  call void @martlet_main_describe(ptr noundef nonnull %4, ptr noundef %279, ptr noundef %282, i32 noundef %284) #4
  %285 = getelementptr inbounds nuw i8, ptr %280, i64 24
  %286 = load ptr, ptr %285, align 8
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.15, ptr noundef nonnull %3, ptr noundef nonnull %4, ptr noundef %286) #4
  br label %287

287:
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %3) #5
  %288 = add nuw nsw i64 %265, 1
  br label %264, !llvm.loop !9

289:
  %290 = call i32 @martlet_main_store(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %14, ptr noundef nonnull %105) #4
  br label %291

291:
  %292 = phi i32 [ %290, %289 ], [ 0, %205 ], [ 0, %103 ], [ 0, %242 ], [ 0, %241 ], [ 0, %264 ]
  call void @llvm.lifetime.end.p0(i64 1120, ptr nonnull %8) #5
  br label %293

293:
  %294 = phi i32 [ %292, %291 ], [ %40, %38 ], [ 0, %58 ], [ 0, %65 ]
  ret i32 %294
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare ptr @martlet_main_allocate(i64 noundef) local_unnamed_addr #2

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @martlet_main_value(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_main_note(ptr noundef, ...) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_main_load(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare i32 @martlet_main_bind(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_main_store(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_evaluate(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_size(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @readlink(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

declare ptr @strrchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @martlet_main_read(ptr noundef, ptr noundef) local_unnamed_addr #2

declare ptr @strstr(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare void @martlet_main_describe(ptr noundef, ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #5 = { nounwind }

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
