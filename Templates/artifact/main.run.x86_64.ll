source_filename = "main.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_context = type { i64, i32, i32, ptr, ptr, i64, ptr, i64, [1024 x i8] }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32, ptr }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }

@.str = private unnamed_addr constant [27 x i8] c"there is not enough memory\00", align 1
@.str.1 = private unnamed_addr constant [8 x i8] c"--input\00", align 1
@.str.2 = private unnamed_addr constant [27 x i8] c"input '%s' %s is not given\00", align 1
@.str.3 = private unnamed_addr constant [25 x i8] c"give --input %s=FILE.npy\00", align 1
@.str.5 = private unnamed_addr constant [67 x i8] c"there is not enough memory: entry '%s' needs %lld bytes to work in\00", align 1
@.str.6 = private unnamed_addr constant [43 x i8] c"there is not enough memory for output '%s'\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.7 = private unnamed_addr constant [15 x i8] c"/proc/self/exe\00", align 1
@.str.8 = private unnamed_addr constant [68 x i8] c"the weights cannot be found beside the program, give --weights FILE\00", align 1
@.str.9 = private unnamed_addr constant [9 x i8] c".weights\00", align 1
@.str.10 = private unnamed_addr constant [53 x i8] c"the weights have %lld bytes, the artefact needs %lld\00", align 1
@.str.11 = private unnamed_addr constant [54 x i8] c"the file is truncated, or belongs to another artefact\00", align 1
@.str.12 = private unnamed_addr constant [10 x i8] c": error: \00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.13 = private unnamed_addr constant [4 x i8] c"%s\0A\00", align 1
@.str.14 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.15 = private unnamed_addr constant [5 x i8] c"'%s'\00", align 1
@.str.16 = private unnamed_addr constant [24 x i8] c"input %s is %s, from %s\00", align 1

define hidden i32 @martlet_main_run(ptr noundef %0, ptr noundef %1) local_unnamed_addr #0 {
  %3 = alloca [512 x i8], align 16
  %4 = alloca [512 x i8], align 16
  %5 = alloca [4096 x i8], align 16
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
  br label %41, !llvm.loop !2

90:
  call void @llvm.lifetime.start.p0(i64 1080, ptr nonnull %8) #5
  store i64 1080, ptr %8, align 8
  %91 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store i32 1, ptr %91, align 8
  %92 = getelementptr inbounds nuw i8, ptr %8, i64 12
  %93 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %94 = load i32, ptr %93, align 8
  store i32 %94, ptr %92, align 4
  %95 = getelementptr inbounds nuw i8, ptr %8, i64 16
  store ptr null, ptr %95, align 8
  %96 = getelementptr inbounds nuw i8, ptr %8, i64 24
  %97 = getelementptr inbounds nuw i8, ptr %8, i64 32
  %98 = getelementptr inbounds nuw i8, ptr %8, i64 40
  store ptr null, ptr %98, align 8
  %99 = getelementptr inbounds nuw i8, ptr %8, i64 48
  store i64 0, ptr %99, align 8
  %100 = getelementptr inbounds nuw i8, ptr %8, i64 56
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(1024) %100, i8 0, i64 1024, i1 false)
  %101 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %102

102:
  %103 = phi i64 [ %134, %132 ], [ 0, %90 ]
  %104 = phi i32 [ %133, %132 ], [ %15, %90 ]
  %105 = load i32, ptr %16, align 8
  %106 = sext i32 %105 to i64
  %107 = icmp slt i64 %103, %106
  br i1 %107, label %113, label %108

108:
  %109 = sext i32 %104 to i64
  %110 = getelementptr inbounds %struct.martlet_tensor, ptr %25, i64 %109
  %111 = tail call i32 @martlet_main_bind(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %14, ptr noundef nonnull %30) #4
  %112 = icmp eq i32 %111, 0
  br i1 %112, label %291, label %135

113:
  %114 = load ptr, ptr %101, align 8
  %115 = getelementptr inbounds nuw %struct.main_dim, ptr %114, i64 %103, i32 1
  %116 = load i32, ptr %115, align 8
  %117 = icmp slt i32 %116, 0
  br i1 %117, label %118, label %132

118:
  %119 = add nsw i32 %104, 1
  %120 = sext i32 %104 to i64
  %121 = getelementptr inbounds %struct.martlet_tensor, ptr %25, i64 %120
  %122 = getelementptr inbounds nuw i64, ptr %30, i64 %103
  store ptr %122, ptr %121, align 8
  %123 = getelementptr inbounds nuw i8, ptr %121, i64 8
  store i32 1, ptr %123, align 8
  %124 = getelementptr inbounds nuw i8, ptr %121, i64 12
  store i32 0, ptr %124, align 4
  %125 = getelementptr inbounds nuw i8, ptr %121, i64 16
  store i32 0, ptr %125, align 8
  %126 = getelementptr inbounds nuw i8, ptr %121, i64 20
  store i8 0, ptr %126, align 4
  %127 = getelementptr inbounds nuw i8, ptr %121, i64 21
  store i8 64, ptr %127, align 1
  %128 = getelementptr inbounds nuw i8, ptr %121, i64 22
  store i16 1, ptr %128, align 2
  %129 = getelementptr inbounds nuw i8, ptr %121, i64 24
  store ptr null, ptr %129, align 8
  %130 = getelementptr inbounds nuw i8, ptr %121, i64 32
  store ptr null, ptr %130, align 8
  %131 = getelementptr inbounds nuw i8, ptr %121, i64 40
  store i64 0, ptr %131, align 8
  br label %132

132:
  %133 = phi i32 [ %119, %118 ], [ %104, %113 ]
  %134 = add nuw nsw i64 %103, 1
  br label %102, !llvm.loop !5

135:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  %136 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %137 = load ptr, ptr %136, align 8
  store ptr %137, ptr %7, align 8
  %138 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %30) #4
  %139 = icmp slt i64 %138, 0
  br i1 %139, label %142, label %140

140:
  %141 = call ptr @martlet_main_allocate(i64 noundef %138) #4
  br label %142

142:
  %143 = phi ptr [ %141, %140 ], [ null, %135 ]
  store ptr %143, ptr %96, align 8
  %144 = icmp eq ptr %143, null
  %145 = select i1 %144, i64 0, i64 %138
  store i64 %145, ptr %97, align 8
  br i1 %144, label %146, label %150

146:
  %147 = load ptr, ptr %0, align 8
  %148 = load ptr, ptr %1, align 8
  %149 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %147, ptr noundef nonnull @.str.5, ptr noundef %148, i64 noundef %138) #4
  br label %208

150:
  %151 = phi i64 [ %203, %185 ], [ 0, %142 ]
  %152 = load i32, ptr %18, align 4
  %153 = sext i32 %152 to i64
  %154 = icmp slt i64 %151, %153
  br i1 %154, label %156, label %155

155:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  br label %211

156:
  %157 = load ptr, ptr %37, align 8
  %158 = load i32, ptr %9, align 8
  %159 = trunc nuw nsw i64 %151 to i32
  %160 = add nsw i32 %158, %159
  %161 = sext i32 %160 to i64
  %162 = getelementptr inbounds %struct.main_tensor, ptr %157, i64 %161
  %163 = getelementptr inbounds nuw i8, ptr %162, i64 48
  %164 = load i32, ptr %163, align 8
  %165 = shl i32 %164, 3
  %166 = add i32 %165, 8
  %167 = sext i32 %166 to i64
  %168 = call ptr @martlet_main_allocate(i64 noundef %167) #4
  %169 = freeze ptr %168
  %170 = getelementptr inbounds nuw i8, ptr %162, i64 32
  %171 = load ptr, ptr %170, align 8
  store ptr %171, ptr %7, align 8
  %172 = icmp eq ptr %169, null
  br i1 %172, label %185, label %173

173:
  %174 = phi i64 [ %181, %178 ], [ 0, %156 ]
  %175 = load i32, ptr %163, align 8
  %176 = sext i32 %175 to i64
  %177 = icmp slt i64 %174, %176
  br i1 %177, label %178, label %182

178:
  %179 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %30) #4
  %180 = getelementptr inbounds nuw i64, ptr %169, i64 %174
  store i64 %179, ptr %180, align 8
  %181 = add nuw nsw i64 %174, 1
  br label %173, !llvm.loop !6

182:
  %183 = call i64 @martlet_main_size(ptr noundef nonnull %162, ptr noundef nonnull %169) #4
  %184 = call ptr @martlet_main_allocate(i64 noundef %183) #4
  br label %185

185:
  %186 = phi ptr [ %184, %182 ], [ null, %156 ]
  %187 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %110, i64 %151
  %188 = load i32, ptr %163, align 8
  %189 = getelementptr inbounds nuw i8, ptr %162, i64 52
  %190 = load i8, ptr %189, align 4
  %191 = getelementptr inbounds nuw i8, ptr %162, i64 53
  %192 = load i8, ptr %191, align 1
  store ptr %186, ptr %187, align 8
  %193 = getelementptr inbounds nuw i8, ptr %187, i64 8
  store i32 1, ptr %193, align 8
  %194 = getelementptr inbounds nuw i8, ptr %187, i64 12
  store i32 0, ptr %194, align 4
  %195 = getelementptr inbounds nuw i8, ptr %187, i64 16
  store i32 %188, ptr %195, align 8
  %196 = getelementptr inbounds nuw i8, ptr %187, i64 20
  store i8 %190, ptr %196, align 4
  %197 = getelementptr inbounds nuw i8, ptr %187, i64 21
  store i8 %192, ptr %197, align 1
  %198 = getelementptr inbounds nuw i8, ptr %187, i64 22
  store i16 1, ptr %198, align 2
  %199 = getelementptr inbounds nuw i8, ptr %187, i64 24
  store ptr %169, ptr %199, align 8
  %200 = getelementptr inbounds nuw i8, ptr %187, i64 32
  store ptr null, ptr %200, align 8
  %201 = getelementptr inbounds nuw i8, ptr %187, i64 40
  store i64 0, ptr %201, align 8
  %202 = icmp eq ptr %186, null
  %203 = add nuw nsw i64 %151, 1
  br i1 %202, label %204, label %150, !llvm.loop !7

204:
  %205 = load ptr, ptr %0, align 8
  %206 = load ptr, ptr %162, align 8
  %207 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %205, ptr noundef nonnull @.str.6, ptr noundef %206) #4
  br label %208

208:
  %209 = phi i32 [ %149, %146 ], [ %207, %204 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %210 = icmp eq i32 %209, 0
  br i1 %210, label %291, label %211

211:
  %212 = load i64, ptr @martlet_main_weights, align 8
  %213 = icmp eq i64 %212, 0
  br i1 %213, label %247, label %214

214:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %5) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store i64 0, ptr %6, align 8
  %215 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %216 = load ptr, ptr %215, align 8
  %217 = icmp eq ptr %216, null
  br i1 %217, label %218, label %232

218:
  %219 = call i64 @readlink(ptr noundef nonnull @.str.7, ptr noundef nonnull %5, i64 noundef 4080) #4
  %220 = icmp ult i64 %219, 4080
  br i1 %220, label %221, label %243

221:
  %222 = getelementptr inbounds nuw [4096 x i8], ptr %5, i64 0, i64 %219
  store i8 0, ptr %222, align 1
  %223 = call ptr @strrchr(ptr noundef nonnull %5, i32 noundef 47) #4
  %224 = icmp eq ptr %223, null
  %225 = getelementptr inbounds nuw i8, ptr %223, i64 2
  %226 = getelementptr inbounds nuw i8, ptr %5, i64 1
  %227 = select i1 %224, ptr %226, ptr %225
  %228 = call ptr @strrchr(ptr noundef nonnull %227, i32 noundef 46) #4
  %229 = icmp eq ptr %228, null
  %230 = select i1 %229, ptr %222, ptr %228
  %231 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %230, i64 noundef 16, ptr noundef nonnull @.str.9) #4
  br label %232

232:
  %233 = phi ptr [ %216, %214 ], [ %5, %221 ]
  %234 = call ptr @martlet_main_read(ptr noundef nonnull %233, ptr noundef nonnull %6) #4
  store ptr %234, ptr %98, align 8
  %235 = load i64, ptr %6, align 8
  store i64 %235, ptr %99, align 8
  %236 = icmp eq ptr %234, null
  br i1 %236, label %242, label %237

237:
  %238 = icmp eq i64 %235, %212
  br i1 %238, label %239, label %240

239:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %247

240:
  %241 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %233, ptr noundef nonnull @.str.10, i64 noundef %235, i64 noundef %212) #4
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.11) #4
  br label %242

242:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %291

243:
  %244 = load ptr, ptr %0, align 8
  %245 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %244, ptr noundef nonnull @.str.8) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  %246 = icmp eq i32 %245, 0
  br i1 %246, label %291, label %247

247:
  %248 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %249 = load ptr, ptr %248, align 8
  %250 = load i32, ptr %18, align 4
  %251 = sext i32 %250 to i64
  %252 = call i32 %249(ptr noundef nonnull %8, ptr noundef nonnull %25, i64 noundef %109, ptr noundef nonnull %110, i64 noundef %251) #4
  %253 = icmp eq i32 %252, 0
  br i1 %253, label %289, label %254

254:
  %255 = call ptr @strstr(ptr noundef nonnull %100, ptr noundef nonnull @.str.12) #4
  %256 = icmp eq ptr %255, null
  br i1 %256, label %260, label %257

257:
  %258 = load ptr, ptr @stderr, align 8
  %259 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %258, ptr noundef nonnull @.str.13, ptr noundef nonnull %100) #4
  br label %263

260:
  %261 = load ptr, ptr %0, align 8
  %262 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %261, ptr noundef nonnull @.str.14, ptr noundef nonnull %100) #4
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
  %273 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %3, i64 noundef 512, ptr noundef nonnull @.str.15, ptr noundef %272) #4
  %274 = call ptr @strstr(ptr noundef nonnull %100, ptr noundef nonnull %3) #4
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
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.16, ptr noundef nonnull %3, ptr noundef nonnull %4, ptr noundef %286) #4
  br label %287

287:
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %3) #5
  %288 = add nuw nsw i64 %265, 1
  br label %264, !llvm.loop !8

289:
  %290 = call i32 @martlet_main_store(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %14, ptr noundef nonnull %110) #4
  br label %291

291:
  %292 = phi i32 [ %290, %289 ], [ 0, %208 ], [ 0, %108 ], [ 0, %243 ], [ 0, %242 ], [ 0, %264 ]
  call void @llvm.lifetime.end.p0(i64 1080, ptr nonnull %8) #5
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
