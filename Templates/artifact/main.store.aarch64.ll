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
@.str.6 = private unnamed_addr constant [30 x i8] c"the folder cannot be made: %s\00", align 1
@.str.7 = private unnamed_addr constant [2 x i8] c"/\00", align 1
@.str.8 = private unnamed_addr constant [13 x i8] c"%s%s%s.npy%s\00", align 1
@.str.9 = private unnamed_addr constant [37 x i8] c"output '%s' would overwrite an input\00", align 1
@.str.10 = private unnamed_addr constant [53 x i8] c"{'descr': '%s%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.11 = private unnamed_addr constant [2 x i8] c"|\00", align 1
@.str.12 = private unnamed_addr constant [2 x i8] c"<\00", align 1
@.str.13 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c", %lld\00", align 1
@.str.15 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@.str.16 = private unnamed_addr constant [5 x i8] c"), }\00", align 1
@.str.17 = private unnamed_addr constant [3 x i8] c"wb\00", align 1

define hidden i32 @martlet_main_store(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2, ptr noundef readonly captures(none) %3) local_unnamed_addr #0 {
  %5 = alloca [1024 x i8], align 1
  %6 = alloca [10 x i8], align 4
  %7 = alloca [4096 x i8], align 1
  %8 = alloca [4096 x i8], align 1
  %9 = alloca [4096 x i8], align 1
  %10 = alloca [512 x i8], align 1
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %8) #3
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %9) #3
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %10) #3
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %14 = load i32, ptr %13, align 8
  %15 = sext i32 %14 to i64
  %16 = getelementptr inbounds %struct.main_tensor, ptr %12, i64 %15
  %17 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %18 = load ptr, ptr %17, align 8
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %7) #3
  %19 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %7, i64 noundef 4096, ptr noundef nonnull @.str.4, ptr noundef %18) #4
  %20 = icmp sgt i32 %19, 4095
  br i1 %20, label %21, label %23

21:
  %22 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %18, ptr noundef nonnull @.str.5) #4
  br label %47

23:
  %24 = phi ptr [ %25, %45 ], [ %7, %4 ]
  %25 = getelementptr inbounds nuw i8, ptr %24, i64 1
  %26 = load i8, ptr %25, align 1
  switch i8 %26, label %45 [
    i8 0, label %27
    i8 47, label %27
  ]

27:
  store i8 0, ptr %25, align 1
  %28 = call i32 @mkdir(ptr noundef nonnull %7, i32 noundef 511) #4
  %29 = icmp eq i32 %28, 0
  br i1 %29, label %43, label %30

30:
  %31 = call ptr @__errno_location() #4
  %32 = load i32, ptr %31, align 4
  %33 = icmp eq i32 %32, 0
  br i1 %33, label %43, label %34

34:
  %35 = call ptr @realpath(ptr noundef nonnull %7, ptr noundef null) #4
  %36 = icmp eq ptr %35, null
  br i1 %36, label %37, label %40

37:
  %38 = call ptr @strerror(i32 noundef %32) #4
  %39 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %7, ptr noundef nonnull @.str.6, ptr noundef %38) #4
  br label %47

40:
  %41 = icmp eq ptr %35, %7
  br i1 %41, label %43, label %42

42:
  call void @free(ptr noundef nonnull %35) #4
  br label %43

43:
  store i8 %26, ptr %25, align 1
  %44 = icmp eq i8 %26, 0
  br i1 %44, label %46, label %45

45:
  br label %23, !llvm.loop !3

46:
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %7) #3
  br label %50

47:
  %48 = phi i32 [ %22, %21 ], [ %39, %37 ]
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %7) #3
  %49 = icmp eq i32 %48, 0
  br i1 %49, label %238, label %50

50:
  %51 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %52 = getelementptr inbounds nuw i8, ptr %6, i64 1
  %53 = getelementptr inbounds nuw i8, ptr %6, i64 2
  %54 = getelementptr inbounds nuw i8, ptr %6, i64 3
  %55 = getelementptr inbounds nuw i8, ptr %6, i64 4
  %56 = getelementptr inbounds nuw i8, ptr %6, i64 5
  %57 = getelementptr inbounds nuw i8, ptr %6, i64 6
  %58 = getelementptr inbounds nuw i8, ptr %6, i64 7
  %59 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %60 = getelementptr inbounds nuw i8, ptr %6, i64 9
  br label %61

61:
  %62 = phi i64 [ 0, %50 ], [ %196, %194 ]
  %63 = phi i32 [ 1, %50 ], [ %195, %194 ]
  %64 = load i32, ptr %51, align 4
  %65 = sext i32 %64 to i64
  %66 = icmp slt i64 %62, %65
  %67 = icmp ne i32 %63, 0
  %68 = select i1 %66, i1 %67, i1 false
  br i1 %68, label %69, label %197

69:
  %70 = load ptr, ptr %17, align 8
  %71 = getelementptr inbounds nuw %struct.main_tensor, ptr %16, i64 %62
  %72 = call fastcc i32 @name_file(ptr noundef %8, ptr noundef %70, ptr noundef %71, ptr noundef nonnull @.str) #5
  %73 = icmp eq i32 %72, 0
  br i1 %73, label %194, label %74

74:
  %75 = load ptr, ptr %17, align 8
  %76 = call fastcc i32 @name_file(ptr noundef %9, ptr noundef %75, ptr noundef %71, ptr noundef nonnull @.str.1) #5
  %77 = icmp eq i32 %76, 0
  br i1 %77, label %194, label %78

78:
  %79 = call ptr @realpath(ptr noundef nonnull %8, ptr noundef null) #4
  %80 = icmp eq ptr %79, null
  br i1 %80, label %97, label %81

81:
  %82 = phi i64 [ %96, %95 ], [ 0, %78 ]
  %83 = load i32, ptr %13, align 8
  %84 = sext i32 %83 to i64
  %85 = icmp slt i64 %82, %84
  br i1 %85, label %86, label %97

86:
  %87 = getelementptr inbounds nuw %struct.main_array, ptr %2, i64 %82, i32 3
  %88 = load ptr, ptr %87, align 8
  %89 = call ptr @realpath(ptr noundef %88, ptr noundef null) #4
  %90 = icmp eq ptr %89, null
  br i1 %90, label %94, label %91

91:
  %92 = call i32 @strcmp(ptr noundef nonnull %89, ptr noundef nonnull %79) #4
  %93 = icmp eq i32 %92, 0
  call void @free(ptr noundef nonnull %89) #4
  br i1 %93, label %98, label %95

94:
  call void @free(ptr noundef null) #4
  br label %95

95:
  %96 = add nuw nsw i64 %82, 1
  br label %81, !llvm.loop !5

97:
  call void @free(ptr noundef %79) #4
  br label %102

98:
  %99 = load ptr, ptr %71, align 8
  %100 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %8, ptr noundef nonnull @.str.9, ptr noundef %99) #4
  %101 = icmp eq i32 %100, 0
  br i1 %101, label %194, label %102

102:
  %103 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %3, i64 %62
  call void @llvm.lifetime.start.p0(i64 1024, ptr nonnull %5) #3
  %104 = getelementptr inbounds nuw i8, ptr %71, i64 53
  %105 = load i8, ptr %104, align 1
  %106 = icmp ult i8 %105, 9
  %107 = select i1 %106, ptr @.str.11, ptr @.str.12
  %108 = getelementptr inbounds nuw i8, ptr %71, i64 16
  %109 = load ptr, ptr %108, align 8
  %110 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %5, i64 noundef 960, ptr noundef nonnull @.str.10, ptr noundef nonnull %107, ptr noundef %109) #4
  %111 = getelementptr inbounds nuw i8, ptr %103, i64 16
  %112 = getelementptr inbounds nuw i8, ptr %103, i64 24
  br label %113

113:
  %114 = phi i64 [ %141, %129 ], [ 0, %102 ]
  %115 = phi i32 [ %140, %129 ], [ %110, %102 ]
  %116 = load i32, ptr %111, align 8
  %117 = sext i32 %116 to i64
  %118 = icmp slt i64 %114, %117
  %119 = icmp slt i32 %115, 896
  %120 = select i1 %118, i1 %119, i1 false
  %121 = sext i32 %115 to i64
  %122 = getelementptr inbounds i8, ptr %5, i64 %121
  br i1 %120, label %129, label %123

123:
  %124 = sub nsw i32 1024, %115
  %125 = sext i32 %124 to i64
  %126 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %122, i64 noundef %125, ptr noundef nonnull @.str.16) #4
  %127 = add i32 %126, %115
  %128 = sext i32 %127 to i64
  br label %142

129:
  %130 = sub nsw i32 960, %115
  %131 = zext nneg i32 %130 to i64
  %132 = icmp eq i32 %116, 1
  %133 = icmp eq i64 %114, 0
  %134 = select i1 %133, ptr @.str.15, ptr @.str.14
  %135 = select i1 %132, ptr @.str.13, ptr %134
  %136 = load ptr, ptr %112, align 8
  %137 = getelementptr inbounds nuw i64, ptr %136, i64 %114
  %138 = load i64, ptr %137, align 8
  %139 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %122, i64 noundef %131, ptr noundef nonnull %135, i64 noundef %138) #4
  %140 = add nsw i32 %139, %115
  %141 = add nuw nsw i64 %114, 1
  br label %113, !llvm.loop !7

142:
  %143 = phi i64 [ %148, %147 ], [ %128, %123 ]
  %144 = trunc nsw i64 %143 to i32
  %145 = and i32 %144, 63
  %146 = icmp eq i32 %145, 53
  br i1 %146, label %150, label %147

147:
  %148 = add nsw i64 %143, 1
  %149 = getelementptr inbounds [1024 x i8], ptr %5, i64 0, i64 %143
  store i8 32, ptr %149, align 1
  br label %142, !llvm.loop !8

150:
  %151 = add nuw nsw i32 %144, 1
  %152 = shl i64 %143, 32
  %153 = ashr exact i64 %152, 32
  %154 = getelementptr inbounds [1024 x i8], ptr %5, i64 0, i64 %153
  store i8 10, ptr %154, align 1
  call void @llvm.lifetime.start.p0(i64 10, ptr nonnull %6) #3
  store i8 -109, ptr %6, align 4
  store i8 78, ptr %52, align 1
  store i8 85, ptr %53, align 2
  store i8 77, ptr %54, align 1
  store i8 80, ptr %55, align 4
  store i8 89, ptr %56, align 1
  store i8 1, ptr %57, align 2
  store i8 0, ptr %58, align 1
  %155 = trunc i32 %151 to i8
  store i8 %155, ptr %59, align 4
  %156 = lshr i32 %151, 8
  %157 = trunc i32 %156 to i8
  store i8 %157, ptr %60, align 1
  %158 = load ptr, ptr %112, align 8
  %159 = call i64 @martlet_main_size(ptr noundef %71, ptr noundef %158) #4
  %160 = call ptr @fopen(ptr noundef nonnull %9, ptr noundef nonnull @.str.17) #4
  %161 = icmp eq ptr %160, null
  br i1 %161, label %173, label %162

162:
  %163 = call i64 @fwrite(ptr noundef nonnull %6, i64 noundef 1, i64 noundef 10, ptr noundef nonnull %160) #4
  %164 = icmp eq i64 %163, 10
  br i1 %164, label %165, label %173

165:
  %166 = sext i32 %151 to i64
  %167 = call i64 @fwrite(ptr noundef nonnull %5, i64 noundef 1, i64 noundef %166, ptr noundef nonnull %160) #4
  %168 = icmp eq i64 %167, %166
  br i1 %168, label %169, label %173

169:
  %170 = load ptr, ptr %103, align 8
  %171 = call i64 @fwrite(ptr noundef %170, i64 noundef 1, i64 noundef %159, ptr noundef nonnull %160) #4
  %172 = icmp eq i64 %171, %159
  br i1 %172, label %176, label %173

173:
  %174 = call ptr @__errno_location() #4
  %175 = load i32, ptr %174, align 4
  br i1 %161, label %186, label %176

176:
  %177 = phi i32 [ %175, %173 ], [ 0, %169 ]
  %178 = phi i1 [ false, %173 ], [ true, %169 ]
  %179 = call i32 @fclose(ptr noundef nonnull %160) #4
  %180 = icmp ne i32 %179, 0
  %181 = and i1 %178, %180
  br i1 %181, label %182, label %185

182:
  %183 = call ptr @__errno_location() #4
  %184 = load i32, ptr %183, align 4
  br label %186

185:
  br i1 %178, label %192, label %186

186:
  %187 = phi i32 [ %177, %185 ], [ %175, %173 ], [ %184, %182 ]
  %188 = call ptr @strerror(i32 noundef %187) #4
  %189 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %8, ptr noundef nonnull @.str.2, ptr noundef %188) #4
  %190 = icmp ne i32 %189, 0
  %191 = zext i1 %190 to i32
  br label %192

192:
  %193 = phi i32 [ 1, %185 ], [ %191, %186 ]
  call void @llvm.lifetime.end.p0(i64 10, ptr nonnull %6) #3
  call void @llvm.lifetime.end.p0(i64 1024, ptr nonnull %5) #3
  br label %194

194:
  %195 = phi i32 [ 0, %98 ], [ 0, %74 ], [ 0, %69 ], [ %193, %192 ]
  %196 = add nuw nsw i64 %62, 1
  br label %61, !llvm.loop !9

197:
  %198 = phi i32 [ %237, %234 ], [ %64, %61 ]
  %199 = phi i64 [ %236, %234 ], [ 0, %61 ]
  %200 = phi i32 [ %235, %234 ], [ %63, %61 ]
  %201 = sext i32 %198 to i64
  %202 = icmp slt i64 %199, %201
  br i1 %202, label %203, label %238

203:
  %204 = load ptr, ptr %17, align 8
  %205 = getelementptr inbounds nuw %struct.main_tensor, ptr %16, i64 %199
  %206 = call fastcc i32 @name_file(ptr noundef %8, ptr noundef %204, ptr noundef %205, ptr noundef nonnull @.str) #5
  %207 = icmp eq i32 %206, 0
  br i1 %207, label %238, label %208

208:
  %209 = load ptr, ptr %17, align 8
  %210 = call fastcc i32 @name_file(ptr noundef %9, ptr noundef %209, ptr noundef %205, ptr noundef nonnull @.str.1) #5
  %211 = icmp eq i32 %210, 0
  br i1 %211, label %238, label %212

212:
  %213 = icmp eq i32 %200, 0
  br i1 %213, label %221, label %214

214:
  %215 = call i32 @rename(ptr noundef nonnull %9, ptr noundef nonnull %8) #4
  %216 = icmp eq i32 %215, 0
  br i1 %216, label %223, label %217

217:
  %218 = call ptr @martlet_main_reason() #4
  %219 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef nonnull %8, ptr noundef nonnull @.str.2, ptr noundef %218) #4
  %220 = icmp eq i32 %219, 0
  br i1 %220, label %221, label %223

221:
  %222 = call i32 @remove(ptr noundef nonnull %9) #4
  br label %234

223:
  %224 = phi i32 [ %219, %217 ], [ %200, %214 ]
  %225 = getelementptr inbounds nuw i8, ptr %205, i64 16
  %226 = load ptr, ptr %225, align 8
  %227 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %3, i64 %199
  %228 = getelementptr inbounds nuw i8, ptr %227, i64 24
  %229 = load ptr, ptr %228, align 8
  %230 = getelementptr inbounds nuw i8, ptr %227, i64 16
  %231 = load i32, ptr %230, align 8
  call void @martlet_main_describe(ptr noundef nonnull %10, ptr noundef %226, ptr noundef %229, i32 noundef %231) #4
  %232 = load ptr, ptr @stdout, align 8
  %233 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %232, ptr noundef nonnull @.str.3, ptr noundef nonnull %8, ptr noundef nonnull %10) #4
  br label %234

234:
  %235 = phi i32 [ 0, %221 ], [ %224, %223 ]
  %236 = add nuw nsw i64 %199, 1
  %237 = load i32, ptr %51, align 4
  br label %197, !llvm.loop !10

238:
  %239 = phi i32 [ 0, %47 ], [ %200, %197 ], [ 0, %203 ], [ 0, %208 ]
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %10) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %9) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %8) #3
  ret i32 %239
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

define internal fastcc range(i32 0, 2) i32 @name_file(ptr noundef nonnull %0, ptr noundef %1, ptr noundef readonly captures(none) %2, ptr noundef %3) unnamed_addr #0 {
  %5 = tail call i64 @strlen(ptr noundef %1) #4
  %6 = getelementptr i8, ptr %1, i64 %5
  %7 = getelementptr i8, ptr %6, i64 -1
  %8 = load i8, ptr %7, align 1
  %9 = icmp eq i8 %8, 47
  %10 = select i1 %9, ptr @.str, ptr @.str.7
  %11 = load ptr, ptr %2, align 8
  %12 = tail call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %0, i64 noundef 4096, ptr noundef nonnull @.str.8, ptr noundef %1, ptr noundef nonnull %10, ptr noundef %11, ptr noundef %3) #4
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
