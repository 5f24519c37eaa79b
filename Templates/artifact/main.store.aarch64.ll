source_filename = "main.store"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32, ptr }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }

@.str = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.1 = private unnamed_addr constant [5 x i8] c".tmp\00", align 1
@.str.2 = private unnamed_addr constant [31 x i8] c"the file cannot be written: %s\00", align 1
@stdout = external local_unnamed_addr global ptr, align 8
@.str.3 = private unnamed_addr constant [8 x i8] c"%s: %s\0A\00", align 1
@.str.4 = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.5 = private unnamed_addr constant [21 x i8] c"the path is too long\00", align 1
@.str.6 = private unnamed_addr constant [5 x i8] c"%s/.\00", align 1
@.str.7 = private unnamed_addr constant [30 x i8] c"the folder cannot be made: %s\00", align 1
@.str.8 = private unnamed_addr constant [2 x i8] c"/\00", align 1
@.str.9 = private unnamed_addr constant [13 x i8] c"%s%s%s.npy%s\00", align 1
@.str.10 = private unnamed_addr constant [37 x i8] c"output '%s' would overwrite an input\00", align 1
@.str.11 = private unnamed_addr constant [53 x i8] c"{'descr': '%s%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.12 = private unnamed_addr constant [2 x i8] c"|\00", align 1
@.str.13 = private unnamed_addr constant [2 x i8] c"<\00", align 1
@.str.14 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.16 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@.str.17 = private unnamed_addr constant [5 x i8] c"), }\00", align 1
@.str.18 = private unnamed_addr constant [3 x i8] c"wb\00", align 1

define hidden i32 @martlet_main_store(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2, ptr noundef readonly captures(none) %3) local_unnamed_addr #0 {
  %5 = alloca [1024 x i8], align 1
  %6 = alloca [10 x i8], align 4
  %7 = alloca [4096 x i8], align 1
  %8 = alloca [4098 x i8], align 1
  %9 = alloca [4096 x i8], align 1
  %10 = alloca [4096 x i8], align 1
  %11 = alloca [512 x i8], align 1
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %9) #3
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %10) #3
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %11) #3
  %12 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %13 = load ptr, ptr %12, align 8
  %14 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %15 = load i32, ptr %14, align 8
  %16 = sext i32 %15 to i64
  %17 = getelementptr inbounds %struct.main_tensor, ptr %13, i64 %16
  %18 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %19 = load ptr, ptr %18, align 8
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %7) #3
  call void @llvm.lifetime.start.p0(i64 4098, ptr nonnull %8) #3
  %20 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %7, i64 noundef 4096, ptr noundef nonnull @.str.4, ptr noundef %19) #4
  %21 = icmp sgt i32 %20, 4095
  br i1 %21, label %22, label %24

22:
  %23 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %19, ptr noundef nonnull @.str.5) #4
  br label %51

24:
  %25 = phi ptr [ %26, %49 ], [ %7, %4 ]
  %26 = getelementptr inbounds nuw i8, ptr %25, i64 1
  %27 = load i8, ptr %26, align 1
  switch i8 %27, label %49 [
    i8 0, label %28
    i8 47, label %28
  ]

28:
  store i8 0, ptr %26, align 1
  %29 = call i32 @mkdir(ptr noundef nonnull %7, i32 noundef 511) #4
  %30 = icmp eq i32 %29, 0
  br i1 %30, label %34, label %31

31:
  %32 = call ptr @__errno_location() #4
  %33 = load i32, ptr %32, align 4
  br label %34

34:
  %35 = phi i32 [ %33, %31 ], [ 0, %28 ]
  %36 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %8, i64 noundef 4098, ptr noundef nonnull @.str.6, ptr noundef nonnull %7) #4
  %37 = icmp eq i32 %35, 0
  br i1 %37, label %47, label %38

38:
  %39 = call ptr @realpath(ptr noundef nonnull %8, ptr noundef null) #4
  %40 = icmp eq ptr %39, null
  br i1 %40, label %41, label %44

41:
  %42 = call ptr @strerror(i32 noundef %35) #4
  %43 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %7, ptr noundef nonnull @.str.7, ptr noundef %42) #4
  br label %51

44:
  %45 = icmp eq ptr %39, %7
  br i1 %45, label %47, label %46

46:
  call void @free(ptr noundef nonnull %39) #4
  br label %47

47:
  store i8 %27, ptr %26, align 1
  %48 = icmp eq i8 %27, 0
  br i1 %48, label %50, label %49

49:
  br label %24, !llvm.loop !3

50:
  call void @llvm.lifetime.end.p0(i64 4098, ptr nonnull %8) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %7) #3
  br label %54

51:
  %52 = phi i32 [ %23, %22 ], [ %43, %41 ]
  call void @llvm.lifetime.end.p0(i64 4098, ptr nonnull %8) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %7) #3
  %53 = icmp eq i32 %52, 0
  br i1 %53, label %242, label %54

54:
  %55 = getelementptr inbounds nuw i8, ptr %1, i64 52
  %56 = getelementptr inbounds nuw i8, ptr %6, i64 1
  %57 = getelementptr inbounds nuw i8, ptr %6, i64 2
  %58 = getelementptr inbounds nuw i8, ptr %6, i64 3
  %59 = getelementptr inbounds nuw i8, ptr %6, i64 4
  %60 = getelementptr inbounds nuw i8, ptr %6, i64 5
  %61 = getelementptr inbounds nuw i8, ptr %6, i64 6
  %62 = getelementptr inbounds nuw i8, ptr %6, i64 7
  %63 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %64 = getelementptr inbounds nuw i8, ptr %6, i64 9
  br label %65

65:
  %66 = phi i64 [ 0, %54 ], [ %200, %198 ]
  %67 = phi i32 [ 1, %54 ], [ %199, %198 ]
  %68 = load i32, ptr %55, align 4
  %69 = sext i32 %68 to i64
  %70 = icmp slt i64 %66, %69
  %71 = icmp ne i32 %67, 0
  %72 = select i1 %70, i1 %71, i1 false
  br i1 %72, label %73, label %201

73:
  %74 = load ptr, ptr %18, align 8
  %75 = getelementptr inbounds nuw %struct.main_tensor, ptr %17, i64 %66
  %76 = call fastcc i32 @name_file(ptr noundef %9, ptr noundef %74, ptr noundef %75, ptr noundef nonnull @.str) #5
  %77 = icmp eq i32 %76, 0
  br i1 %77, label %198, label %78

78:
  %79 = load ptr, ptr %18, align 8
  %80 = call fastcc i32 @name_file(ptr noundef %10, ptr noundef %79, ptr noundef %75, ptr noundef nonnull @.str.1) #5
  %81 = icmp eq i32 %80, 0
  br i1 %81, label %198, label %82

82:
  %83 = call ptr @realpath(ptr noundef nonnull %9, ptr noundef null) #4
  %84 = icmp eq ptr %83, null
  br i1 %84, label %101, label %85

85:
  %86 = phi i64 [ %100, %99 ], [ 0, %82 ]
  %87 = load i32, ptr %14, align 8
  %88 = sext i32 %87 to i64
  %89 = icmp slt i64 %86, %88
  br i1 %89, label %90, label %101

90:
  %91 = getelementptr inbounds nuw %struct.main_array, ptr %2, i64 %86, i32 3
  %92 = load ptr, ptr %91, align 8
  %93 = call ptr @realpath(ptr noundef %92, ptr noundef null) #4
  %94 = icmp eq ptr %93, null
  br i1 %94, label %98, label %95

95:
  %96 = call i32 @strcmp(ptr noundef nonnull %93, ptr noundef nonnull %83) #4
  %97 = icmp eq i32 %96, 0
  call void @free(ptr noundef nonnull %93) #4
  br i1 %97, label %102, label %99

98:
  call void @free(ptr noundef null) #4
  br label %99

99:
  %100 = add nuw nsw i64 %86, 1
  br label %85, !llvm.loop !5

101:
  call void @free(ptr noundef %83) #4
  br label %106

102:
  %103 = load ptr, ptr %75, align 8
  %104 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %9, ptr noundef nonnull @.str.10, ptr noundef %103) #4
  %105 = icmp eq i32 %104, 0
  br i1 %105, label %198, label %106

106:
  %107 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %3, i64 %66
  call void @llvm.lifetime.start.p0(i64 1024, ptr nonnull %5) #3
  %108 = getelementptr inbounds nuw i8, ptr %75, i64 53
  %109 = load i8, ptr %108, align 1
  %110 = icmp ult i8 %109, 9
  %111 = select i1 %110, ptr @.str.12, ptr @.str.13
  %112 = getelementptr inbounds nuw i8, ptr %75, i64 16
  %113 = load ptr, ptr %112, align 8
  %114 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %5, i64 noundef 960, ptr noundef nonnull @.str.11, ptr noundef nonnull %111, ptr noundef %113) #4
  %115 = getelementptr inbounds nuw i8, ptr %107, i64 16
  %116 = getelementptr inbounds nuw i8, ptr %107, i64 24
  br label %117

117:
  %118 = phi i64 [ %145, %133 ], [ 0, %106 ]
  %119 = phi i32 [ %144, %133 ], [ %114, %106 ]
  %120 = load i32, ptr %115, align 8
  %121 = sext i32 %120 to i64
  %122 = icmp slt i64 %118, %121
  %123 = icmp slt i32 %119, 896
  %124 = select i1 %122, i1 %123, i1 false
  %125 = sext i32 %119 to i64
  %126 = getelementptr inbounds i8, ptr %5, i64 %125
  br i1 %124, label %133, label %127

127:
  %128 = sub nsw i32 1024, %119
  %129 = sext i32 %128 to i64
  %130 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %126, i64 noundef %129, ptr noundef nonnull @.str.17) #4
  %131 = add i32 %130, %119
  %132 = sext i32 %131 to i64
  br label %146

133:
  %134 = sub nsw i32 960, %119
  %135 = zext nneg i32 %134 to i64
  %136 = icmp eq i32 %120, 1
  %137 = icmp eq i64 %118, 0
  %138 = select i1 %137, ptr @.str.16, ptr @.str.15
  %139 = select i1 %136, ptr @.str.14, ptr %138
  %140 = load ptr, ptr %116, align 8
  %141 = getelementptr inbounds nuw i64, ptr %140, i64 %118
  %142 = load i64, ptr %141, align 8
  %143 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %126, i64 noundef %135, ptr noundef nonnull %139, i64 noundef %142) #4
  %144 = add nsw i32 %143, %119
  %145 = add nuw nsw i64 %118, 1
  br label %117, !llvm.loop !7

146:
  %147 = phi i64 [ %152, %151 ], [ %132, %127 ]
  %148 = trunc nsw i64 %147 to i32
  %149 = and i32 %148, 63
  %150 = icmp eq i32 %149, 53
  br i1 %150, label %154, label %151

151:
  %152 = add nsw i64 %147, 1
  %153 = getelementptr inbounds [1024 x i8], ptr %5, i64 0, i64 %147
  store i8 32, ptr %153, align 1
  br label %146, !llvm.loop !8

154:
  %155 = add nuw nsw i32 %148, 1
  %156 = shl i64 %147, 32
  %157 = ashr exact i64 %156, 32
  %158 = getelementptr inbounds [1024 x i8], ptr %5, i64 0, i64 %157
  store i8 10, ptr %158, align 1
  call void @llvm.lifetime.start.p0(i64 10, ptr nonnull %6) #3
  store i8 -109, ptr %6, align 4
  store i8 78, ptr %56, align 1
  store i8 85, ptr %57, align 2
  store i8 77, ptr %58, align 1
  store i8 80, ptr %59, align 4
  store i8 89, ptr %60, align 1
  store i8 1, ptr %61, align 2
  store i8 0, ptr %62, align 1
  %159 = trunc i32 %155 to i8
  store i8 %159, ptr %63, align 4
  %160 = lshr i32 %155, 8
  %161 = trunc i32 %160 to i8
  store i8 %161, ptr %64, align 1
  %162 = load ptr, ptr %116, align 8
  %163 = call i64 @martlet_main_size(ptr noundef %75, ptr noundef %162) #4
  %164 = call ptr @fopen(ptr noundef nonnull %10, ptr noundef nonnull @.str.18) #4
  %165 = icmp eq ptr %164, null
  br i1 %165, label %177, label %166

166:
  %167 = call i64 @fwrite(ptr noundef nonnull %6, i64 noundef 1, i64 noundef 10, ptr noundef nonnull %164) #4
  %168 = icmp eq i64 %167, 10
  br i1 %168, label %169, label %177

169:
  %170 = sext i32 %155 to i64
  %171 = call i64 @fwrite(ptr noundef nonnull %5, i64 noundef 1, i64 noundef %170, ptr noundef nonnull %164) #4
  %172 = icmp eq i64 %171, %170
  br i1 %172, label %173, label %177

173:
  %174 = load ptr, ptr %107, align 8
  %175 = call i64 @fwrite(ptr noundef %174, i64 noundef 1, i64 noundef %163, ptr noundef nonnull %164) #4
  %176 = icmp eq i64 %175, %163
  br i1 %176, label %180, label %177

177:
  %178 = call ptr @__errno_location() #4
  %179 = load i32, ptr %178, align 4
  br i1 %165, label %190, label %180

180:
  %181 = phi i32 [ %179, %177 ], [ 0, %173 ]
  %182 = phi i1 [ false, %177 ], [ true, %173 ]
  %183 = call i32 @fclose(ptr noundef nonnull %164) #4
  %184 = icmp ne i32 %183, 0
  %185 = and i1 %182, %184
  br i1 %185, label %186, label %189

186:
  %187 = call ptr @__errno_location() #4
  %188 = load i32, ptr %187, align 4
  br label %190

189:
  br i1 %182, label %196, label %190

190:
  %191 = phi i32 [ %181, %189 ], [ %179, %177 ], [ %188, %186 ]
  %192 = call ptr @strerror(i32 noundef %191) #4
  %193 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %9, ptr noundef nonnull @.str.2, ptr noundef %192) #4
  %194 = icmp ne i32 %193, 0
  %195 = zext i1 %194 to i32
  br label %196

196:
  %197 = phi i32 [ 1, %189 ], [ %195, %190 ]
  call void @llvm.lifetime.end.p0(i64 10, ptr nonnull %6) #3
  call void @llvm.lifetime.end.p0(i64 1024, ptr nonnull %5) #3
  br label %198

198:
  %199 = phi i32 [ 0, %102 ], [ 0, %78 ], [ 0, %73 ], [ %197, %196 ]
  %200 = add nuw nsw i64 %66, 1
  br label %65, !llvm.loop !9

201:
  %202 = phi i32 [ %241, %238 ], [ %68, %65 ]
  %203 = phi i64 [ %240, %238 ], [ 0, %65 ]
  %204 = phi i32 [ %239, %238 ], [ %67, %65 ]
  %205 = sext i32 %202 to i64
  %206 = icmp slt i64 %203, %205
  br i1 %206, label %207, label %242

207:
  %208 = load ptr, ptr %18, align 8
  %209 = getelementptr inbounds nuw %struct.main_tensor, ptr %17, i64 %203
  %210 = call fastcc i32 @name_file(ptr noundef %9, ptr noundef %208, ptr noundef %209, ptr noundef nonnull @.str) #5
  %211 = icmp eq i32 %210, 0
  br i1 %211, label %242, label %212

212:
  %213 = load ptr, ptr %18, align 8
  %214 = call fastcc i32 @name_file(ptr noundef %10, ptr noundef %213, ptr noundef %209, ptr noundef nonnull @.str.1) #5
  %215 = icmp eq i32 %214, 0
  br i1 %215, label %242, label %216

216:
  %217 = icmp eq i32 %204, 0
  br i1 %217, label %225, label %218

218:
  %219 = call i32 @rename(ptr noundef nonnull %10, ptr noundef nonnull %9) #4
  %220 = icmp eq i32 %219, 0
  br i1 %220, label %227, label %221

221:
  %222 = call ptr @martlet_main_reason() #4
  %223 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %9, ptr noundef nonnull @.str.2, ptr noundef %222) #4
  %224 = icmp eq i32 %223, 0
  br i1 %224, label %225, label %227

225:
  %226 = call i32 @remove(ptr noundef nonnull %10) #4
  br label %238

227:
  %228 = phi i32 [ %223, %221 ], [ %204, %218 ]
  %229 = getelementptr inbounds nuw i8, ptr %209, i64 16
  %230 = load ptr, ptr %229, align 8
  %231 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %3, i64 %203
  %232 = getelementptr inbounds nuw i8, ptr %231, i64 24
  %233 = load ptr, ptr %232, align 8
  %234 = getelementptr inbounds nuw i8, ptr %231, i64 16
  %235 = load i32, ptr %234, align 8
  call void @martlet_main_describe(ptr noundef nonnull %11, ptr noundef %230, ptr noundef %233, i32 noundef %235) #4
  %236 = load ptr, ptr @stdout, align 8
  %237 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %236, ptr noundef nonnull @.str.3, ptr noundef nonnull %9, ptr noundef nonnull %11) #4
  br label %238

238:
  %239 = phi i32 [ 0, %225 ], [ %228, %227 ]
  %240 = add nuw nsw i64 %203, 1
  %241 = load i32, ptr %55, align 4
  br label %201, !llvm.loop !10

242:
  %243 = phi i32 [ 0, %51 ], [ %204, %201 ], [ 0, %207 ], [ 0, %212 ]
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %11) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %10) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %9) #3
  ret i32 %243
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

define internal fastcc range(i32 0, 2) i32 @name_file(ptr noundef nonnull %0, ptr noundef %1, ptr noundef readonly captures(none) %2, ptr noundef %3) unnamed_addr #0 {
  %5 = tail call i64 @strlen(ptr noundef %1) #4
  %6 = getelementptr i8, ptr %1, i64 %5
  %7 = getelementptr i8, ptr %6, i64 -1
  %8 = load i8, ptr %7, align 1
  %9 = icmp eq i8 %8, 47
  %10 = select i1 %9, ptr @.str, ptr @.str.8
  %11 = load ptr, ptr %2, align 8
  %12 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %0, i64 noundef 4096, ptr noundef nonnull @.str.9, ptr noundef %1, ptr noundef nonnull %10, ptr noundef %11, ptr noundef %3) #4
  %13 = icmp slt i32 %12, 4096
  br i1 %13, label %18, label %14

14:
  %15 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %1, ptr noundef nonnull @.str.5) #4
  %16 = icmp ne i32 %15, 0
  %17 = zext i1 %16 to i32
  br label %18

18:
  %19 = phi i32 [ 1, %4 ], [ %17, %14 ]
  ret i32 %19
}

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @rename(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @martlet_main_reason() local_unnamed_addr #2

declare i32 @remove(ptr noundef) local_unnamed_addr #2

declare void @martlet_main_describe(ptr noundef, ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare i32 @mkdir(ptr noundef, i32 noundef) local_unnamed_addr #2

declare ptr @__errno_location() local_unnamed_addr #2

declare ptr @realpath(ptr noundef, ptr noundef) local_unnamed_addr #2

declare ptr @strerror(i32 noundef) local_unnamed_addr #2

declare void @free(ptr noundef) local_unnamed_addr #2

declare i64 @strlen(ptr noundef) local_unnamed_addr #2

declare i32 @strcmp(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_size(ptr noundef, ptr noundef) local_unnamed_addr #2

declare ptr @fopen(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @fwrite(ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fclose(ptr noundef) local_unnamed_addr #2

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { nounwind }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #5 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !6, !4}
!6 = !{!"llvm.loop.mustprogress"}
!7 = distinct !{!7, !6, !4}
!8 = distinct !{!8, !6, !4}
!9 = distinct !{!9, !6, !4}
!10 = distinct !{!10, !6, !4}
