source_filename = "main.store"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

@.str = private unnamed_addr constant [10 x i8] c"%s/%s.npy\00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.1 = private unnamed_addr constant [33 x i8] c"%s: error: the path is too long\0A\00", align 1
@.str.2 = private unnamed_addr constant [7 x i8] c"%s.tmp\00", align 1
@.str.3 = private unnamed_addr constant [53 x i8] c"{'descr': '%s%s', 'fortran_order': False, 'shape': (\00", align 1
@.str.4 = private unnamed_addr constant [2 x i8] c"|\00", align 1
@.str.5 = private unnamed_addr constant [2 x i8] c"<\00", align 1
@.str.6 = private unnamed_addr constant [6 x i8] c"%lld,\00", align 1
@.str.7 = private unnamed_addr constant [5 x i8] c"%lld\00", align 1
@.str.8 = private unnamed_addr constant [5 x i8] c"), }\00", align 1
@.str.9 = private unnamed_addr constant [3 x i8] c"wb\00", align 1
@.str.10 = private unnamed_addr constant [39 x i8] c"%s: error: the file cannot be written\0A\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_store(ptr noundef %0, ptr noundef %1, ptr noundef readonly captures(none) %2) local_unnamed_addr #0 {
  %4 = alloca [4096 x i8], align 1
  %5 = alloca [4096 x i8], align 1
  %6 = alloca [1024 x i8], align 1
  %7 = alloca [10 x i8], align 4
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %4) #3
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %5) #3
  call void @llvm.lifetime.start.p0(i64 1024, ptr nonnull %6) #3
  %8 = load ptr, ptr %1, align 8
  %9 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %4, i64 noundef 4096, ptr noundef nonnull @.str, ptr noundef %0, ptr noundef %8) #4
  %10 = icmp sgt i32 %9, 4087
  br i1 %10, label %11, label %14

11:
  %12 = load ptr, ptr @stderr, align 8
  %13 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %12, ptr noundef nonnull @.str.1, ptr noundef %0) #4
  br label %110

14:
  %15 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %5, i64 noundef 4096, ptr noundef nonnull @.str.2, ptr noundef nonnull %4) #4
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 37
  %17 = load i8, ptr %16, align 1
  %18 = icmp ult i8 %17, 9
  %19 = select i1 %18, ptr @.str.4, ptr @.str.5
  %20 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %21 = load ptr, ptr %20, align 8
  %22 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %6, i64 noundef 960, ptr noundef nonnull @.str.3, ptr noundef nonnull %19, ptr noundef %21) #4
  %23 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %24 = getelementptr inbounds nuw i8, ptr %2, i64 24
  br label %25

25:
  %26 = phi i64 [ %44, %41 ], [ 0, %14 ]
  %27 = phi i32 [ %54, %41 ], [ %22, %14 ]
  %28 = load i32, ptr %23, align 8
  %29 = sext i32 %28 to i64
  %30 = icmp slt i64 %26, %29
  %31 = icmp slt i32 %27, 896
  %32 = select i1 %30, i1 %31, i1 false
  %33 = sext i32 %27 to i64
  %34 = getelementptr inbounds i8, ptr %6, i64 %33
  br i1 %32, label %41, label %35

35:
  %36 = sub nsw i32 1024, %27
  %37 = sext i32 %36 to i64
  %38 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %34, i64 noundef %37, ptr noundef nonnull @.str.8) #4
  %39 = add i32 %38, %27
  %40 = sext i32 %39 to i64
  br label %55

41:
  %42 = sub nsw i32 960, %27
  %43 = zext nneg i32 %42 to i64
  %44 = add nuw nsw i64 %26, 1
  %45 = trunc nuw i64 %44 to i32
  %46 = icmp sgt i32 %28, %45
  %47 = icmp eq i32 %28, 1
  %48 = or i1 %46, %47
  %49 = select i1 %48, ptr @.str.6, ptr @.str.7
  %50 = load ptr, ptr %24, align 8
  %51 = getelementptr inbounds nuw i64, ptr %50, i64 %26
  %52 = load i64, ptr %51, align 8
  %53 = call i32 (ptr, i64, ptr, ...) @snprintf(ptr noundef nonnull %34, i64 noundef %43, ptr noundef nonnull %49, i64 noundef %52) #4
  %54 = add nsw i32 %53, %27
  br label %25, !llvm.loop !3

55:
  %56 = phi i64 [ %61, %60 ], [ %40, %35 ]
  %57 = trunc nsw i64 %56 to i32
  %58 = and i32 %57, 63
  %59 = icmp eq i32 %58, 53
  br i1 %59, label %63, label %60

60:
  %61 = add nsw i64 %56, 1
  %62 = getelementptr inbounds [1024 x i8], ptr %6, i64 0, i64 %56
  store i8 32, ptr %62, align 1
  br label %55, !llvm.loop !6

63:
  %64 = add nuw nsw i32 %57, 1
  %65 = shl i64 %56, 32
  %66 = ashr exact i64 %65, 32
  %67 = getelementptr inbounds [1024 x i8], ptr %6, i64 0, i64 %66
  store i8 10, ptr %67, align 1
  call void @llvm.lifetime.start.p0(i64 10, ptr nonnull %7) #3
  store i8 -109, ptr %7, align 4
  %68 = getelementptr inbounds nuw i8, ptr %7, i64 1
  store i8 78, ptr %68, align 1
  %69 = getelementptr inbounds nuw i8, ptr %7, i64 2
  store i8 85, ptr %69, align 2
  %70 = getelementptr inbounds nuw i8, ptr %7, i64 3
  store i8 77, ptr %70, align 1
  %71 = getelementptr inbounds nuw i8, ptr %7, i64 4
  store i8 80, ptr %71, align 4
  %72 = getelementptr inbounds nuw i8, ptr %7, i64 5
  store i8 89, ptr %72, align 1
  %73 = getelementptr inbounds nuw i8, ptr %7, i64 6
  store i8 1, ptr %73, align 2
  %74 = getelementptr inbounds nuw i8, ptr %7, i64 7
  store i8 0, ptr %74, align 1
  %75 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %76 = trunc i32 %64 to i8
  store i8 %76, ptr %75, align 4
  %77 = getelementptr inbounds nuw i8, ptr %7, i64 9
  %78 = lshr i32 %64, 8
  %79 = trunc i32 %78 to i8
  store i8 %79, ptr %77, align 1
  %80 = load ptr, ptr %24, align 8
  %81 = call i64 @martlet_main_size(ptr noundef nonnull %1, ptr noundef %80) #4
  %82 = call ptr @fopen(ptr noundef nonnull %5, ptr noundef nonnull @.str.9) #4
  %83 = icmp eq ptr %82, null
  br i1 %83, label %105, label %84

84:
  %85 = call i64 @fwrite(ptr noundef nonnull %7, i64 noundef 1, i64 noundef 10, ptr noundef nonnull %82) #4
  %86 = icmp eq i64 %85, 10
  br i1 %86, label %87, label %95

87:
  %88 = sext i32 %64 to i64
  %89 = call i64 @fwrite(ptr noundef nonnull %6, i64 noundef 1, i64 noundef %88, ptr noundef nonnull %82) #4
  %90 = icmp eq i64 %89, %88
  br i1 %90, label %91, label %95

91:
  %92 = load ptr, ptr %2, align 8
  %93 = call i64 @fwrite(ptr noundef %92, i64 noundef 1, i64 noundef %81, ptr noundef nonnull %82) #4
  %94 = icmp ne i64 %93, %81
  br label %95

95:
  %96 = phi i1 [ %94, %91 ], [ true, %84 ], [ true, %87 ]
  %97 = call i32 @fclose(ptr noundef nonnull %82) #4
  %98 = icmp ne i32 %97, 0
  %99 = select i1 %98, i1 true, i1 %96
  br i1 %99, label %103, label %100

100:
  %101 = call i32 @rename(ptr noundef nonnull %5, ptr noundef nonnull %4) #4
  %102 = icmp eq i32 %101, 0
  br i1 %102, label %108, label %103

103:
  %104 = call i32 @remove(ptr noundef nonnull %5) #4
  br label %105

105:
  %106 = load ptr, ptr @stderr, align 8
  %107 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %106, ptr noundef nonnull @.str.10, ptr noundef nonnull %4) #4
  br label %108

108:
  %109 = phi i32 [ 0, %105 ], [ 1, %100 ]
  call void @llvm.lifetime.end.p0(i64 10, ptr nonnull %7) #3
  br label %110

110:
  %111 = phi i32 [ 0, %11 ], [ %109, %108 ]
  call void @llvm.lifetime.end.p0(i64 1024, ptr nonnull %6) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %5) #3
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %4) #3
  ret i32 %111
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @snprintf(ptr noundef, i64 noundef, ptr noundef, ...) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i64 @martlet_main_size(ptr noundef, ptr noundef) local_unnamed_addr #2

declare ptr @fopen(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @fwrite(ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fclose(ptr noundef) local_unnamed_addr #2

declare i32 @rename(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @remove(ptr noundef) local_unnamed_addr #2

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { nounwind }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4, !5}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !4, !5}
