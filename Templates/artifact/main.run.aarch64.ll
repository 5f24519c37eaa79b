source_filename = "main.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_context = type { i64, i32, i32, ptr, ptr, i64, ptr, i64, [1024 x i8] }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32, ptr }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }

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
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %17 = load i32, ptr %16, align 4
  %18 = add i32 %15, 1
  %19 = add i32 %18, %17
  %20 = sext i32 %19 to i64
  %21 = mul nsw i64 %20, 48
  %22 = tail call ptr @martlet_main_allocate(i64 noundef %21) #4
  %23 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %24 = load i32, ptr %23, align 8
  %25 = shl i32 %24, 3
  %26 = add i32 %25, 8
  %27 = sext i32 %26 to i64
  %28 = tail call ptr @martlet_main_allocate(i64 noundef %27) #4
  %29 = icmp ne ptr %14, null
  %30 = icmp ne ptr %22, null
  %31 = select i1 %29, i1 %30, i1 false
  %32 = icmp ne ptr %28, null
  %33 = select i1 %31, i1 %32, i1 false
  br i1 %33, label %34, label %36

34:
  %35 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %39

36:
  %37 = load ptr, ptr %0, align 8
  %38 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %37, ptr noundef nonnull @.str) #4
  br label %262

39:
  %40 = phi i64 [ 0, %34 ], [ %87, %67 ]
  %41 = load i32, ptr %9, align 8
  %42 = sext i32 %41 to i64
  %43 = icmp slt i64 %40, %42
  br i1 %43, label %44, label %88

44:
  %45 = load ptr, ptr %35, align 8
  %46 = getelementptr inbounds nuw %struct.main_tensor, ptr %45, i64 %40
  %47 = load ptr, ptr %46, align 8
  %48 = tail call ptr @martlet_main_value(ptr noundef %0, ptr noundef nonnull @.str.1, ptr noundef %47) #4
  %49 = icmp eq ptr %48, null
  br i1 %49, label %50, label %63

50:
  %51 = getelementptr inbounds nuw i8, ptr %46, i64 24
  %52 = load ptr, ptr %51, align 8
  %53 = icmp eq ptr %52, null
  br i1 %53, label %54, label %56

54:
  %55 = load ptr, ptr %0, align 8
  br label %56

56:
  %57 = phi ptr [ %55, %54 ], [ %52, %50 ]
  %58 = load ptr, ptr %46, align 8
  %59 = getelementptr inbounds nuw i8, ptr %46, i64 8
  %60 = load ptr, ptr %59, align 8
  %61 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %57, ptr noundef nonnull @.str.2, ptr noundef %58, ptr noundef %60) #4
  %62 = load ptr, ptr %46, align 8
  tail call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.3, ptr noundef %62) #4
  br label %262

63:
  %64 = getelementptr inbounds nuw %struct.main_array, ptr %14, i64 %40
  %65 = tail call i32 @martlet_main_load(ptr noundef nonnull %48, ptr noundef nonnull %46, ptr noundef nonnull %64) #4
  %66 = icmp eq i32 %65, 0
  br i1 %66, label %262, label %67

67:
  %68 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %22, i64 %40
  %69 = load ptr, ptr %64, align 8
  %70 = getelementptr inbounds nuw i8, ptr %46, i64 48
  %71 = load i32, ptr %70, align 8
  %72 = getelementptr inbounds nuw i8, ptr %46, i64 52
  %73 = load i8, ptr %72, align 4
  %74 = getelementptr inbounds nuw i8, ptr %46, i64 53
  %75 = load i8, ptr %74, align 1
  %76 = getelementptr inbounds nuw i8, ptr %64, i64 8
  %77 = load ptr, ptr %76, align 8
  store ptr %69, ptr %68, align 8
  %78 = getelementptr inbounds nuw i8, ptr %68, i64 8
  store i32 1, ptr %78, align 8
  %79 = getelementptr inbounds nuw i8, ptr %68, i64 12
  store i32 0, ptr %79, align 4
  %80 = getelementptr inbounds nuw i8, ptr %68, i64 16
  store i32 %71, ptr %80, align 8
  %81 = getelementptr inbounds nuw i8, ptr %68, i64 20
  store i8 %73, ptr %81, align 4
  %82 = getelementptr inbounds nuw i8, ptr %68, i64 21
  store i8 %75, ptr %82, align 1
  %83 = getelementptr inbounds nuw i8, ptr %68, i64 22
  store i16 1, ptr %83, align 2
  %84 = getelementptr inbounds nuw i8, ptr %68, i64 24
  store ptr %77, ptr %84, align 8
  %85 = getelementptr inbounds nuw i8, ptr %68, i64 32
  store ptr null, ptr %85, align 8
  %86 = getelementptr inbounds nuw i8, ptr %68, i64 40
  store i64 0, ptr %86, align 8
  %87 = add nuw nsw i64 %40, 1
  br label %39, !llvm.loop !3

88:
  call void @llvm.lifetime.start.p0(i64 1080, ptr nonnull %8) #5
  store i64 1080, ptr %8, align 8
  %89 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store i32 1, ptr %89, align 8
  %90 = getelementptr inbounds nuw i8, ptr %8, i64 12
  %91 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %92 = load i32, ptr %91, align 8
  store i32 %92, ptr %90, align 4
  %93 = getelementptr inbounds nuw i8, ptr %8, i64 16
  store ptr null, ptr %93, align 8
  %94 = getelementptr inbounds nuw i8, ptr %8, i64 24
  %95 = getelementptr inbounds nuw i8, ptr %8, i64 32
  %96 = getelementptr inbounds nuw i8, ptr %8, i64 40
  store ptr null, ptr %96, align 8
  %97 = getelementptr inbounds nuw i8, ptr %8, i64 48
  store i64 0, ptr %97, align 8
  %98 = getelementptr inbounds nuw i8, ptr %8, i64 56
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(1024) %98, i8 0, i64 1024, i1 false)
  %99 = getelementptr inbounds %struct.martlet_tensor, ptr %22, i64 %42
  %100 = tail call i32 @martlet_main_bind(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %14, ptr noundef nonnull %28) #4
  %101 = icmp eq i32 %100, 0
  br i1 %101, label %260, label %102

102:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  %103 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %104 = load ptr, ptr %103, align 8
  store ptr %104, ptr %7, align 8
  %105 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %28) #4
  %106 = icmp slt i64 %105, 0
  br i1 %106, label %109, label %107

107:
  %108 = call ptr @martlet_main_allocate(i64 noundef %105) #4
  br label %109

109:
  %110 = phi ptr [ %108, %107 ], [ null, %102 ]
  store ptr %110, ptr %94, align 8
  %111 = icmp eq ptr %110, null
  %112 = select i1 %111, i64 0, i64 %105
  store i64 %112, ptr %95, align 8
  br i1 %111, label %113, label %117

113:
  %114 = load ptr, ptr %0, align 8
  %115 = load ptr, ptr %1, align 8
  %116 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %114, ptr noundef nonnull @.str.5, ptr noundef %115, i64 noundef %105) #4
  br label %175

117:
  %118 = phi i64 [ %170, %152 ], [ 0, %109 ]
  %119 = load i32, ptr %16, align 4
  %120 = sext i32 %119 to i64
  %121 = icmp slt i64 %118, %120
  br i1 %121, label %123, label %122

122:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  br label %178

123:
  %124 = load ptr, ptr %35, align 8
  %125 = load i32, ptr %9, align 8
  %126 = trunc nuw nsw i64 %118 to i32
  %127 = add nsw i32 %125, %126
  %128 = sext i32 %127 to i64
  %129 = getelementptr inbounds %struct.main_tensor, ptr %124, i64 %128
  %130 = getelementptr inbounds nuw i8, ptr %129, i64 48
  %131 = load i32, ptr %130, align 8
  %132 = shl i32 %131, 3
  %133 = add i32 %132, 8
  %134 = sext i32 %133 to i64
  %135 = call ptr @martlet_main_allocate(i64 noundef %134) #4
  %136 = freeze ptr %135
  %137 = getelementptr inbounds nuw i8, ptr %129, i64 32
  %138 = load ptr, ptr %137, align 8
  store ptr %138, ptr %7, align 8
  %139 = icmp eq ptr %136, null
  br i1 %139, label %152, label %140

140:
  %141 = phi i64 [ %148, %145 ], [ 0, %123 ]
  %142 = load i32, ptr %130, align 8
  %143 = sext i32 %142 to i64
  %144 = icmp slt i64 %141, %143
  br i1 %144, label %145, label %149

145:
  %146 = call i64 @martlet_main_evaluate(ptr noundef nonnull %7, ptr noundef nonnull %28) #4
  %147 = getelementptr inbounds nuw i64, ptr %136, i64 %141
  store i64 %146, ptr %147, align 8
  %148 = add nuw nsw i64 %141, 1
  br label %140, !llvm.loop !6

149:
  %150 = call i64 @martlet_main_size(ptr noundef nonnull %129, ptr noundef nonnull %136) #4
  %151 = call ptr @martlet_main_allocate(i64 noundef %150) #4
  br label %152

152:
  %153 = phi ptr [ %151, %149 ], [ null, %123 ]
  %154 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %99, i64 %118
  %155 = load i32, ptr %130, align 8
  %156 = getelementptr inbounds nuw i8, ptr %129, i64 52
  %157 = load i8, ptr %156, align 4
  %158 = getelementptr inbounds nuw i8, ptr %129, i64 53
  %159 = load i8, ptr %158, align 1
  store ptr %153, ptr %154, align 8
  %160 = getelementptr inbounds nuw i8, ptr %154, i64 8
  store i32 1, ptr %160, align 8
  %161 = getelementptr inbounds nuw i8, ptr %154, i64 12
  store i32 0, ptr %161, align 4
  %162 = getelementptr inbounds nuw i8, ptr %154, i64 16
  store i32 %155, ptr %162, align 8
  %163 = getelementptr inbounds nuw i8, ptr %154, i64 20
  store i8 %157, ptr %163, align 4
  %164 = getelementptr inbounds nuw i8, ptr %154, i64 21
  store i8 %159, ptr %164, align 1
  %165 = getelementptr inbounds nuw i8, ptr %154, i64 22
  store i16 1, ptr %165, align 2
  %166 = getelementptr inbounds nuw i8, ptr %154, i64 24
  store ptr %136, ptr %166, align 8
  %167 = getelementptr inbounds nuw i8, ptr %154, i64 32
  store ptr null, ptr %167, align 8
  %168 = getelementptr inbounds nuw i8, ptr %154, i64 40
  store i64 0, ptr %168, align 8
  %169 = icmp eq ptr %153, null
  %170 = add nuw nsw i64 %118, 1
  br i1 %169, label %171, label %117, !llvm.loop !7

171:
  %172 = load ptr, ptr %0, align 8
  %173 = load ptr, ptr %129, align 8
  %174 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %172, ptr noundef nonnull @.str.6, ptr noundef %173) #4
  br label %175

175:
  %176 = phi i32 [ %116, %113 ], [ %174, %171 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %177 = icmp eq i32 %176, 0
  br i1 %177, label %260, label %178

178:
  %179 = load i64, ptr @martlet_main_weights, align 8
  %180 = icmp eq i64 %179, 0
  br i1 %180, label %214, label %181

181:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %5) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store i64 0, ptr %6, align 8
  %182 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %183 = load ptr, ptr %182, align 8
  %184 = icmp eq ptr %183, null
  br i1 %184, label %185, label %199

185:
  %186 = call i64 @readlink(ptr noundef nonnull @.str.7, ptr noundef nonnull %5, i64 noundef 4080) #4
  %187 = icmp ult i64 %186, 4080
  br i1 %187, label %188, label %210

188:
  %189 = getelementptr inbounds nuw [4096 x i8], ptr %5, i64 0, i64 %186
  store i8 0, ptr %189, align 1
  %190 = call ptr @strrchr(ptr noundef nonnull %5, i32 noundef 47) #4
  %191 = icmp eq ptr %190, null
  %192 = getelementptr inbounds nuw i8, ptr %190, i64 2
  %193 = getelementptr inbounds nuw i8, ptr %5, i64 1
  %194 = select i1 %191, ptr %193, ptr %192
  %195 = call ptr @strrchr(ptr noundef nonnull %194, i32 noundef 46) #4
  %196 = icmp eq ptr %195, null
  %197 = select i1 %196, ptr %189, ptr %195
  %198 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %197, i64 noundef 16, ptr noundef nonnull @.str.9) #4
  br label %199

199:
  %200 = phi ptr [ %183, %181 ], [ %5, %188 ]
  %201 = call ptr @martlet_main_read(ptr noundef nonnull %200, ptr noundef nonnull %6) #4
  store ptr %201, ptr %96, align 8
  %202 = load i64, ptr %6, align 8
  store i64 %202, ptr %97, align 8
  %203 = icmp eq ptr %201, null
  br i1 %203, label %209, label %204

204:
  %205 = icmp eq i64 %202, %179
  br i1 %205, label %206, label %207

206:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %214

207:
  %208 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %200, ptr noundef nonnull @.str.10, i64 noundef %202, i64 noundef %179) #4
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.11) #4
  br label %209

209:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  br label %260

210:
  %211 = load ptr, ptr %0, align 8
  %212 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %211, ptr noundef nonnull @.str.8) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #5
  %213 = icmp eq i32 %212, 0
  br i1 %213, label %260, label %214

214:
  %215 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %216 = load ptr, ptr %215, align 8
  %217 = load i32, ptr %9, align 8
  %218 = sext i32 %217 to i64
  %219 = load i32, ptr %16, align 4
  %220 = sext i32 %219 to i64
  %221 = call i32 %216(ptr noundef nonnull %8, ptr noundef nonnull %22, i64 noundef %218, ptr noundef nonnull %99, i64 noundef %220) #4
  %222 = icmp eq i32 %221, 0
  br i1 %222, label %258, label %223

223:
  %224 = call ptr @strstr(ptr noundef nonnull %98, ptr noundef nonnull @.str.12) #4
  %225 = icmp eq ptr %224, null
  br i1 %225, label %229, label %226

226:
  %227 = load ptr, ptr @stderr, align 8
  %228 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %227, ptr noundef nonnull @.str.13, ptr noundef nonnull %98) #4
  br label %232

229:
  %230 = load ptr, ptr %0, align 8
  %231 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %230, ptr noundef nonnull @.str.14, ptr noundef nonnull %98) #4
  br label %232

232:
  br label %233

233:
  %234 = phi i64 [ %257, %256 ], [ 0, %232 ]
  %235 = load i32, ptr %9, align 8
  %236 = sext i32 %235 to i64
  %237 = icmp slt i64 %234, %236
  br i1 %237, label %238, label %260

238:
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %4) #5
  %239 = load ptr, ptr %35, align 8
  %240 = getelementptr inbounds nuw %struct.main_tensor, ptr %239, i64 %234
  %241 = load ptr, ptr %240, align 8
  %242 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %3, i64 noundef 512, ptr noundef nonnull @.str.15, ptr noundef %241) #4
  %243 = call ptr @strstr(ptr noundef nonnull %98, ptr noundef nonnull %3) #4
  %244 = icmp eq ptr %243, null
  br i1 %244, label %256, label %245

245:
  %246 = load ptr, ptr %35, align 8
  %247 = getelementptr inbounds nuw %struct.main_tensor, ptr %246, i64 %234, i32 2
  %248 = load ptr, ptr %247, align 8
  %249 = getelementptr inbounds nuw %struct.main_array, ptr %14, i64 %234
  %250 = getelementptr inbounds nuw i8, ptr %249, i64 8
  %251 = load ptr, ptr %250, align 8
  %252 = getelementptr inbounds nuw i8, ptr %249, i64 16
  %253 = load i32, ptr %252, align 8
  call void @martlet_main_describe(ptr noundef nonnull %4, ptr noundef %248, ptr noundef %251, i32 noundef %253) #4
  %254 = getelementptr inbounds nuw i8, ptr %249, i64 24
  %255 = load ptr, ptr %254, align 8
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.16, ptr noundef nonnull %3, ptr noundef nonnull %4, ptr noundef %255) #4
  br label %256

256:
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %3) #5
  %257 = add nuw nsw i64 %234, 1
  br label %233, !llvm.loop !8

258:
  %259 = call i32 @martlet_main_store(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull %14, ptr noundef nonnull %99) #4
  br label %260

260:
  %261 = phi i32 [ %259, %258 ], [ 0, %175 ], [ 0, %88 ], [ 0, %210 ], [ 0, %209 ], [ 0, %233 ]
  call void @llvm.lifetime.end.p0(i64 1080, ptr nonnull %8) #5
  br label %262

262:
  %263 = phi i32 [ %261, %260 ], [ %38, %36 ], [ 0, %56 ], [ 0, %63 ]
  ret i32 %263
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

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { nocallback nofree nounwind willreturn memory(argmem: write) }
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
