source_filename = "main.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_context = type { i64, i32, i32, ptr, ptr, i64, ptr, i64, [1024 x i8], ptr, ptr, ptr, ptr, ptr }
%struct.martlet_device = type { i64, i32, i32, ptr, i64, ptr, [1024 x i8] }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32, ptr }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }

@.str = private unnamed_addr constant [27 x i8] c"there is not enough memory\00", align 1
@.str.1 = private unnamed_addr constant [8 x i8] c"--input\00", align 1
@.str.2 = private unnamed_addr constant [27 x i8] c"input '%s' %s is not given\00", align 1
@.str.3 = private unnamed_addr constant [25 x i8] c"give --input %s=FILE.npy\00", align 1
@.str.4 = private unnamed_addr constant [43 x i8] c"there is not enough memory for output '%s'\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.5 = private unnamed_addr constant [15 x i8] c"/proc/self/exe\00", align 1
@.str.6 = private unnamed_addr constant [68 x i8] c"the weights cannot be found beside the program, give --weights FILE\00", align 1
@.str.7 = private unnamed_addr constant [9 x i8] c".weights\00", align 1
@.str.8 = private unnamed_addr constant [53 x i8] c"the weights have %lld bytes, the artefact needs %lld\00", align 1
@.str.9 = private unnamed_addr constant [54 x i8] c"the file is truncated, or belongs to another artefact\00", align 1
@.str.10 = private unnamed_addr constant [67 x i8] c"there is not enough memory: entry '%s' needs %lld bytes to work in\00", align 1
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
  %9 = alloca %struct.martlet_device, align 8
  %10 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %11 = load i32, ptr %10, align 8
  %12 = add nsw i32 %11, 1
  %13 = sext i32 %12 to i64
  %14 = shl nsw i64 %13, 5
  %15 = tail call ptr @martlet_main_allocate(i64 noundef %14) #4
  %16 = load i32, ptr %10, align 8
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %18 = load i32, ptr %17, align 8
  %19 = getelementptr inbounds nuw i8, ptr %1, i64 52
  %20 = load i32, ptr %19, align 4
  %21 = add i32 %16, 1
  %22 = add i32 %21, %18
  %23 = add i32 %22, %20
  %24 = sext i32 %23 to i64
  %25 = mul nsw i64 %24, 48
  %26 = tail call ptr @martlet_main_allocate(i64 noundef %25) #4
  %27 = load i32, ptr %17, align 8
  %28 = shl i32 %27, 3
  %29 = add i32 %28, 8
  %30 = sext i32 %29 to i64
  %31 = tail call ptr @martlet_main_allocate(i64 noundef %30) #4
  %32 = icmp ne ptr %15, null
  %33 = icmp ne ptr %26, null
  %34 = select i1 %32, i1 %33, i1 false
  %35 = icmp ne ptr %31, null
  %36 = select i1 %34, i1 %35, i1 false
  br i1 %36, label %37, label %39

37:
  %38 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %42

39:
  %40 = load ptr, ptr %0, align 8
  %41 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %40, ptr noundef nonnull @.str) #4
  br label %323

42:
  %43 = phi i64 [ 0, %37 ], [ %90, %70 ]
  %44 = load i32, ptr %10, align 8
  %45 = sext i32 %44 to i64
  %46 = icmp slt i64 %43, %45
  br i1 %46, label %47, label %91

47:
  %48 = load ptr, ptr %38, align 8
  %49 = getelementptr inbounds nuw %struct.main_tensor, ptr %48, i64 %43
  %50 = load ptr, ptr %49, align 8
  %51 = tail call ptr @martlet_main_value(ptr noundef %0, ptr noundef nonnull @.str.1, ptr noundef %50) #4
  %52 = icmp eq ptr %51, null
  br i1 %52, label %53, label %66

53:
  %54 = getelementptr inbounds nuw i8, ptr %49, i64 24
  %55 = load ptr, ptr %54, align 8
  %56 = icmp eq ptr %55, null
  br i1 %56, label %57, label %59

57:
  %58 = load ptr, ptr %0, align 8
  br label %59

59:
  %60 = phi ptr [ %58, %57 ], [ %55, %53 ]
  %61 = load ptr, ptr %49, align 8
  %62 = getelementptr inbounds nuw i8, ptr %49, i64 8
  %63 = load ptr, ptr %62, align 8
  %64 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %60, ptr noundef nonnull @.str.2, ptr noundef %61, ptr noundef %63) #4
  %65 = load ptr, ptr %49, align 8
  tail call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.3, ptr noundef %65) #4
  br label %323

66:
  %67 = getelementptr inbounds nuw %struct.main_array, ptr %15, i64 %43
  %68 = tail call i32 @martlet_main_load(ptr noundef nonnull %51, ptr noundef nonnull %49, ptr noundef nonnull %67) #4
  %69 = icmp eq i32 %68, 0
  br i1 %69, label %323, label %70

70:
  %71 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %26, i64 %43
  %72 = load ptr, ptr %67, align 8
  %73 = getelementptr inbounds nuw i8, ptr %49, i64 48
  %74 = load i32, ptr %73, align 8
  %75 = getelementptr inbounds nuw i8, ptr %49, i64 52
  %76 = load i8, ptr %75, align 4
  %77 = getelementptr inbounds nuw i8, ptr %49, i64 53
  %78 = load i8, ptr %77, align 1
  %79 = getelementptr inbounds nuw i8, ptr %67, i64 8
  %80 = load ptr, ptr %79, align 8
  store ptr %72, ptr %71, align 8
  %81 = getelementptr inbounds nuw i8, ptr %71, i64 8
  store i32 1, ptr %81, align 8
  %82 = getelementptr inbounds nuw i8, ptr %71, i64 12
  store i32 0, ptr %82, align 4
  %83 = getelementptr inbounds nuw i8, ptr %71, i64 16
  store i32 %74, ptr %83, align 8
  %84 = getelementptr inbounds nuw i8, ptr %71, i64 20
  store i8 %76, ptr %84, align 4
  %85 = getelementptr inbounds nuw i8, ptr %71, i64 21
  store i8 %78, ptr %85, align 1
  %86 = getelementptr inbounds nuw i8, ptr %71, i64 22
  store i16 1, ptr %86, align 2
  %87 = getelementptr inbounds nuw i8, ptr %71, i64 24
  store ptr %80, ptr %87, align 8
  %88 = getelementptr inbounds nuw i8, ptr %71, i64 32
  store ptr null, ptr %88, align 8
  %89 = getelementptr inbounds nuw i8, ptr %71, i64 40
  store i64 0, ptr %89, align 8
  %90 = add nuw nsw i64 %43, 1
  br label %42, !llvm.loop !3

91:
  call void @llvm.lifetime.start.p0(i64 1120, ptr nonnull %8) #5
  %92 = getelementptr inbounds nuw i8, ptr %8, i64 16
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(1104) %92, i8 0, i64 1104, i1 false)
  store i64 1120, ptr %8, align 8
  %93 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store i32 1, ptr %93, align 8
  %94 = getelementptr inbounds nuw i8, ptr %8, i64 12
  %95 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %96 = load i32, ptr %95, align 8
  store i32 %96, ptr %94, align 4
  %97 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %98

98:
  %99 = phi i64 [ %130, %128 ], [ 0, %91 ]
  %100 = phi i32 [ %129, %128 ], [ %16, %91 ]
  %101 = load i32, ptr %17, align 8
  %102 = sext i32 %101 to i64
  %103 = icmp slt i64 %99, %102
  br i1 %103, label %109, label %104

104:
  %105 = sext i32 %100 to i64
  %106 = getelementptr inbounds %struct.martlet_tensor, ptr %26, i64 %105
  call void @llvm.lifetime.start.p0(i64 1064, ptr nonnull %9) #5
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(1064) %9, i8 0, i64 1064, i1 false)
  %107 = tail call i32 @martlet_main_bind(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %15, ptr noundef nonnull %31) #4
  %108 = icmp eq i32 %107, 0
  br i1 %108, label %321, label %131

109:
  %110 = load ptr, ptr %97, align 8
  %111 = getelementptr inbounds nuw %struct.main_dim, ptr %110, i64 %99, i32 1
  %112 = load i32, ptr %111, align 8
  %113 = icmp slt i32 %112, 0
  br i1 %113, label %114, label %128

114:
  %115 = add nsw i32 %100, 1
  %116 = sext i32 %100 to i64
  %117 = getelementptr inbounds %struct.martlet_tensor, ptr %26, i64 %116
  %118 = getelementptr inbounds nuw i64, ptr %31, i64 %99
  store ptr %118, ptr %117, align 8
  %119 = getelementptr inbounds nuw i8, ptr %117, i64 8
  store i32 1, ptr %119, align 8
  %120 = getelementptr inbounds nuw i8, ptr %117, i64 12
  store i32 0, ptr %120, align 4
  %121 = getelementptr inbounds nuw i8, ptr %117, i64 16
  store i32 0, ptr %121, align 8
  %122 = getelementptr inbounds nuw i8, ptr %117, i64 20
  store i8 0, ptr %122, align 4
  %123 = getelementptr inbounds nuw i8, ptr %117, i64 21
  store i8 64, ptr %123, align 1
  %124 = getelementptr inbounds nuw i8, ptr %117, i64 22
  store i16 1, ptr %124, align 2
  %125 = getelementptr inbounds nuw i8, ptr %117, i64 24
  store ptr null, ptr %125, align 8
  %126 = getelementptr inbounds nuw i8, ptr %117, i64 32
  store ptr null, ptr %126, align 8
  %127 = getelementptr inbounds nuw i8, ptr %117, i64 40
  store i64 0, ptr %127, align 8
  br label %128

128:
  %129 = phi i32 [ %115, %114 ], [ %100, %109 ]
  %130 = add nuw nsw i64 %99, 1
  br label %98, !llvm.loop !6

131:
  %132 = phi i64 [ %184, %183 ], [ 0, %104 ]
  %133 = load i32, ptr %19, align 4
  %134 = sext i32 %133 to i64
  %135 = icmp slt i64 %132, %134
  br i1 %135, label %136, label %190

136:
  %137 = load ptr, ptr %38, align 8
  %138 = load i32, ptr %10, align 8
  %139 = trunc nuw nsw i64 %132 to i32
  %140 = add nsw i32 %138, %139
  %141 = sext i32 %140 to i64
  %142 = getelementptr inbounds %struct.main_tensor, ptr %137, i64 %141
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  %143 = getelementptr inbounds nuw i8, ptr %142, i64 32
  %144 = load ptr, ptr %143, align 8
  store ptr %144, ptr %7, align 8
  %145 = getelementptr inbounds nuw i8, ptr %142, i64 48
  %146 = load i32, ptr %145, align 8
  %147 = shl i32 %146, 3
  %148 = add i32 %147, 8
  %149 = sext i32 %148 to i64
  %150 = call ptr @martlet_main_allocate(i64 noundef %149) #4
  %151 = freeze ptr %150
  %152 = icmp eq ptr %151, null
  br i1 %152, label %165, label %153

153:
  %154 = phi i64 [ %161, %158 ], [ 0, %136 ]
  %155 = load i32, ptr %145, align 8
  %156 = sext i32 %155 to i64
  %157 = icmp slt i64 %154, %156
  br i1 %157, label %158, label %162

158:
  %159 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %31) #4
  %160 = getelementptr inbounds nuw i64, ptr %151, i64 %154
  store i64 %159, ptr %160, align 8
  %161 = add nuw nsw i64 %154, 1
  br label %153, !llvm.loop !7

162:
  %163 = call i64 @martlet_main_size(ptr noundef nonnull %142, ptr noundef nonnull %151) #4
  %164 = call ptr @martlet_main_allocate(i64 noundef %163) #4
  br label %165

165:
  %166 = phi ptr [ %164, %162 ], [ null, %136 ]
  %167 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %106, i64 %132
  %168 = load i32, ptr %145, align 8
  %169 = getelementptr inbounds nuw i8, ptr %142, i64 52
  %170 = load i8, ptr %169, align 4
  %171 = getelementptr inbounds nuw i8, ptr %142, i64 53
  %172 = load i8, ptr %171, align 1
  store ptr %166, ptr %167, align 8
  %173 = getelementptr inbounds nuw i8, ptr %167, i64 8
  store i32 1, ptr %173, align 8
  %174 = getelementptr inbounds nuw i8, ptr %167, i64 12
  store i32 0, ptr %174, align 4
  %175 = getelementptr inbounds nuw i8, ptr %167, i64 16
  store i32 %168, ptr %175, align 8
  %176 = getelementptr inbounds nuw i8, ptr %167, i64 20
  store i8 %170, ptr %176, align 4
  %177 = getelementptr inbounds nuw i8, ptr %167, i64 21
  store i8 %172, ptr %177, align 1
  %178 = getelementptr inbounds nuw i8, ptr %167, i64 22
  store i16 1, ptr %178, align 2
  %179 = getelementptr inbounds nuw i8, ptr %167, i64 24
  store ptr %151, ptr %179, align 8
  %180 = getelementptr inbounds nuw i8, ptr %167, i64 32
  store ptr null, ptr %180, align 8
  %181 = getelementptr inbounds nuw i8, ptr %167, i64 40
  store i64 0, ptr %181, align 8
  %182 = icmp eq ptr %166, null
  br i1 %182, label %185, label %183

183:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %184 = add nuw nsw i64 %132, 1
  br label %131, !llvm.loop !8

185:
  %186 = load ptr, ptr %0, align 8
  %187 = load ptr, ptr %142, align 8
  %188 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %186, ptr noundef nonnull @.str.4, ptr noundef %187) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %189 = icmp eq i32 %188, 0
  br i1 %189, label %321, label %190

190:
  %191 = load i64, ptr @martlet_main_weights, align 8
  %192 = icmp eq i64 %191, 0
  br i1 %192, label %228, label %193

193:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %5) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store i64 0, ptr %6, align 8
  %194 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %195 = load ptr, ptr %194, align 8
  %196 = icmp eq ptr %195, null
  br i1 %196, label %197, label %211

197:
  %198 = call i64 @readlink(ptr noundef nonnull @.str.5, ptr noundef nonnull %5, i64 noundef 4080) #4
  %199 = icmp ult i64 %198, 4080
  br i1 %199, label %200, label %224

200:
  %201 = getelementptr inbounds nuw [4096 x i8], ptr %5, i64 0, i64 %198
  store i8 0, ptr %201, align 1
  %202 = call ptr @strrchr(ptr noundef nonnull %5, i32 noundef 47) #4
  %203 = icmp eq ptr %202, null
  %204 = getelementptr inbounds nuw i8, ptr %202, i64 2
  %205 = getelementptr inbounds nuw i8, ptr %5, i64 1
  %206 = select i1 %203, ptr %205, ptr %204
  %207 = call ptr @strrchr(ptr noundef nonnull %206, i32 noundef 46) #4
  %208 = icmp eq ptr %207, null
  %209 = select i1 %208, ptr %201, ptr %207
  %210 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %209, i64 noundef 16, ptr noundef nonnull @.str.7) #4
  br label %211

211:
  %212 = phi ptr [ %195, %193 ], [ %5, %200 ]
  %213 = call ptr @martlet_main_read(ptr noundef nonnull %212, ptr noundef nonnull %6) #4
  %214 = getelementptr inbounds nuw i8, ptr %8, i64 40
  store ptr %213, ptr %214, align 8
  %215 = load i64, ptr %6, align 8
  %216 = getelementptr inbounds nuw i8, ptr %8, i64 48
  store i64 %215, ptr %216, align 8
  %217 = icmp eq ptr %213, null
  br i1 %217, label %223, label %218

218:
  %219 = icmp eq i64 %215, %191
  br i1 %219, label %220, label %221

220:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %228

221:
  %222 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %212, ptr noundef nonnull @.str.8, i64 noundef %215, i64 noundef %191) #4
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.9) #4
  br label %223

223:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %321

224:
  %225 = load ptr, ptr %0, align 8
  %226 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %225, ptr noundef nonnull @.str.6) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  %227 = icmp eq i32 %226, 0
  br i1 %227, label %321, label %228

228:
  %229 = getelementptr inbounds nuw i8, ptr %0, i64 44
  %230 = load i32, ptr %229, align 4
  %231 = icmp sgt i32 %230, -1
  br i1 %231, label %232, label %237

232:
  %233 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %234 = load ptr, ptr %233, align 8
  %235 = call i64 %234(ptr noundef nonnull %31) #4
  %236 = call i32 @martlet_main_open(ptr noundef nonnull %0, ptr noundef nonnull %1, i64 noundef %235, ptr noundef nonnull %9, ptr noundef nonnull %8) #4
  br label %254

237:
  %238 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %239 = load ptr, ptr %238, align 8
  %240 = call i64 %239(ptr noundef nonnull %31) #4
  %241 = icmp slt i64 %240, 0
  br i1 %241, label %244, label %242

242:
  %243 = call ptr @martlet_main_allocate(i64 noundef %240) #4
  br label %244

244:
  %245 = phi ptr [ %243, %242 ], [ null, %237 ]
  %246 = getelementptr inbounds nuw i8, ptr %8, i64 24
  store ptr %245, ptr %246, align 8
  %247 = icmp eq ptr %245, null
  %248 = select i1 %247, i64 0, i64 %240
  %249 = getelementptr inbounds nuw i8, ptr %8, i64 32
  store i64 %248, ptr %249, align 8
  br i1 %247, label %250, label %257

250:
  %251 = load ptr, ptr %0, align 8
  %252 = load ptr, ptr %1, align 8
  %253 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %251, ptr noundef nonnull @.str.10, ptr noundef %252, i64 noundef %240) #4
  br label %254

254:
  %255 = phi i32 [ %236, %232 ], [ %253, %250 ]
  %256 = icmp eq i32 %255, 0
  br i1 %256, label %321, label %257

257:
  %258 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %259 = load i64, ptr %258, align 8
  %260 = icmp eq i64 %259, 0
  br i1 %260, label %261, label %263

261:
  %262 = call i64 @martlet_main_processors() #4
  br label %263

263:
  %264 = phi i64 [ %262, %261 ], [ %259, %257 ]
  %265 = load i32, ptr %229, align 4
  %266 = icmp slt i32 %265, 0
  %267 = icmp sgt i64 %264, 1
  %268 = select i1 %266, i1 %267, i1 false
  br i1 %268, label %269, label %271

269:
  %270 = call ptr @martlet_main_threads(i64 noundef %264) #4
  br label %271

271:
  %272 = phi ptr [ %270, %269 ], [ null, %263 ]
  %273 = getelementptr inbounds nuw i8, ptr %8, i64 16
  store ptr %272, ptr %273, align 8
  %274 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %275 = load ptr, ptr %274, align 8
  %276 = load i32, ptr %19, align 4
  %277 = sext i32 %276 to i64
  %278 = call i32 %275(ptr noundef nonnull %8, ptr noundef nonnull %26, i64 noundef %105, ptr noundef nonnull %106, i64 noundef %277) #4
  %279 = icmp eq ptr %272, null
  br i1 %279, label %281, label %280

280:
  call void @martlet_main_end_threads(ptr noundef nonnull %272) #4
  br label %281

281:
  call void @martlet_main_close(ptr noundef nonnull %9, ptr noundef nonnull %8) #4
  %282 = icmp eq i32 %278, 0
  br i1 %282, label %319, label %283

283:
  %284 = getelementptr inbounds nuw i8, ptr %8, i64 56
  %285 = call ptr @strstr(ptr noundef nonnull %284, ptr noundef nonnull @.str.11) #4
  %286 = icmp eq ptr %285, null
  br i1 %286, label %290, label %287

287:
  %288 = load ptr, ptr @stderr, align 8
  %289 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %288, ptr noundef nonnull @.str.12, ptr noundef nonnull %284) #4
  br label %293

290:
  %291 = load ptr, ptr %0, align 8
  %292 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %291, ptr noundef nonnull @.str.13, ptr noundef nonnull %284) #4
  br label %293

293:
  br label %294

294:
  %295 = phi i64 [ %318, %317 ], [ 0, %293 ]
  %296 = load i32, ptr %10, align 8
  %297 = sext i32 %296 to i64
  %298 = icmp slt i64 %295, %297
  br i1 %298, label %299, label %321

299:
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %4) #5
  %300 = load ptr, ptr %38, align 8
  %301 = getelementptr inbounds nuw %struct.main_tensor, ptr %300, i64 %295
  %302 = load ptr, ptr %301, align 8
  %303 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %3, i64 noundef 512, ptr noundef nonnull @.str.14, ptr noundef %302) #4
  %304 = call ptr @strstr(ptr noundef nonnull %284, ptr noundef nonnull %3) #4
  %305 = icmp eq ptr %304, null
  br i1 %305, label %317, label %306

306:
  %307 = load ptr, ptr %38, align 8
  %308 = getelementptr inbounds nuw %struct.main_tensor, ptr %307, i64 %295, i32 2
  %309 = load ptr, ptr %308, align 8
  %310 = getelementptr inbounds nuw %struct.main_array, ptr %15, i64 %295
  %311 = getelementptr inbounds nuw i8, ptr %310, i64 8
  %312 = load ptr, ptr %311, align 8
  %313 = getelementptr inbounds nuw i8, ptr %310, i64 16
  %314 = load i32, ptr %313, align 8
  call void @martlet_main_describe(ptr noundef nonnull %4, ptr noundef %309, ptr noundef %312, i32 noundef %314) #4
  %315 = getelementptr inbounds nuw i8, ptr %310, i64 24
  %316 = load ptr, ptr %315, align 8
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.15, ptr noundef nonnull %3, ptr noundef nonnull %4, ptr noundef %316) #4
  br label %317

317:
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %3) #5
  %318 = add nuw nsw i64 %295, 1
  br label %294, !llvm.loop !9

319:
  %320 = call i32 @martlet_main_store(ptr noundef nonnull %0, ptr noundef nonnull %1, ptr noundef nonnull %15, ptr noundef nonnull %106) #4
  br label %321

321:
  %322 = phi i32 [ 0, %185 ], [ 0, %104 ], [ 0, %254 ], [ 0, %224 ], [ %320, %319 ], [ 0, %223 ], [ 0, %294 ]
  call void @llvm.lifetime.end.p0(i64 1064, ptr nonnull %9) #5
  call void @llvm.lifetime.end.p0(i64 1120, ptr nonnull %8) #5
  br label %323

323:
  %324 = phi i32 [ %322, %321 ], [ %41, %39 ], [ 0, %59 ], [ 0, %66 ]
  ret i32 %324
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

declare i64 @martlet_main_processors() local_unnamed_addr #2

declare ptr @martlet_main_threads(i64 noundef) local_unnamed_addr #2

declare void @martlet_main_end_threads(ptr noundef) local_unnamed_addr #2

declare void @martlet_main_close(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_main_store(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_evaluate(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_size(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @readlink(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

declare ptr @strrchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @martlet_main_read(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_main_open(ptr noundef, ptr noundef, i64 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

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
