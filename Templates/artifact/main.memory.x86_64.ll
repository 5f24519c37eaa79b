source_filename = "main.memory"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.__va_list_tag = type { i32, i32, ptr, ptr }

@stderr = external local_unnamed_addr global ptr, align 8
@.str = private unnamed_addr constant [5 x i8] c"%s: \00", align 1
@.str.1 = private unnamed_addr constant [8 x i8] c"error: \00", align 1
@.str.2 = private unnamed_addr constant [2 x i8] c"\0A\00", align 1
@.str.3 = private unnamed_addr constant [9 x i8] c"  note: \00", align 1
@.str.4 = private unnamed_addr constant [3 x i8] c"rb\00", align 1
@.str.5 = private unnamed_addr constant [30 x i8] c"the file cannot be opened: %s\00", align 1
@.str.6 = private unnamed_addr constant [27 x i8] c"this is not a regular file\00", align 1
@.str.7 = private unnamed_addr constant [27 x i8] c"there is not enough memory\00", align 1
@.str.8 = private unnamed_addr constant [28 x i8] c"the file cannot be read: %s\00", align 1

define hidden ptr @martlet_main_allocate(i64 noundef %0) local_unnamed_addr #0 {
  %2 = icmp ugt i64 %0, 9223372036854775679
  br i1 %2, label %7, label %3

3:
  %4 = add nuw nsw i64 %0, 127
  %5 = and i64 %4, 9223372036854775744
  %6 = tail call ptr @aligned_alloc(i64 noundef 64, i64 noundef %5) #8
  br label %7

7:
  %8 = phi ptr [ %6, %3 ], [ null, %1 ]
  ret ptr %8
}

declare ptr @aligned_alloc(i64 noundef, i64 noundef) local_unnamed_addr #1

define hidden noundef i32 @martlet_main_fail(ptr noundef %0, ptr noundef %1, ...) local_unnamed_addr #0 {
  %3 = alloca [1 x %struct.__va_list_tag], align 16
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %3) #9
  %4 = icmp eq ptr %0, null
  br i1 %4, label %11, label %5

5:
  %6 = load i8, ptr %0, align 1
  %7 = icmp eq i8 %6, 0
  br i1 %7, label %11, label %8

8:
  %9 = load ptr, ptr @stderr, align 8
  %10 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %9, ptr noundef nonnull @.str, ptr noundef nonnull %0) #8
  br label %11

11:
  %12 = load ptr, ptr @stderr, align 8
  %13 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %12, ptr noundef nonnull @.str.1) #8
  call void @llvm.va_start.p0(ptr nonnull %3)
  %14 = load ptr, ptr @stderr, align 8
  %15 = call i32 @vfprintf(ptr noundef %14, ptr noundef %1, ptr noundef nonnull %3) #8
  call void @llvm.va_end.p0(ptr nonnull %3)
  %16 = load ptr, ptr @stderr, align 8
  %17 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %16, ptr noundef nonnull @.str.2) #8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #9
  ret i32 0
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #1

declare void @llvm.va_start.p0(ptr) #3

declare i32 @vfprintf(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #1

declare void @llvm.va_end.p0(ptr) #3

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #2

define hidden void @martlet_main_note(ptr noundef %0, ...) local_unnamed_addr #0 {
  %2 = alloca [1 x %struct.__va_list_tag], align 16
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %2) #9
  %3 = load ptr, ptr @stderr, align 8
  %4 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %3, ptr noundef nonnull @.str.3) #8
  call void @llvm.va_start.p0(ptr nonnull %2)
  %5 = load ptr, ptr @stderr, align 8
  %6 = call i32 @vfprintf(ptr noundef %5, ptr noundef %0, ptr noundef nonnull %2) #8
  call void @llvm.va_end.p0(ptr nonnull %2)
  %7 = load ptr, ptr @stderr, align 8
  %8 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %7, ptr noundef nonnull @.str.2) #8
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %2) #9
  ret void
}

define hidden ptr @martlet_main_reason() local_unnamed_addr #0 {
  %1 = tail call ptr @__errno_location() #8
  %2 = load i32, ptr %1, align 4
  %3 = tail call ptr @strerror(i32 noundef %2) #8
  ret ptr %3
}

declare ptr @strerror(i32 noundef) local_unnamed_addr #1

declare ptr @__errno_location() local_unnamed_addr #1

define hidden ptr @martlet_main_read(ptr noundef %0, ptr noundef captures(none) %1) local_unnamed_addr #0 {
  %3 = tail call ptr @fopen(ptr noundef %0, ptr noundef nonnull @.str.4) #8
  %4 = icmp eq ptr %3, null
  br i1 %4, label %5, label %8

5:
  %6 = tail call ptr @martlet_main_reason() #10
  %7 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.5, ptr noundef %6) #10
  br label %41

8:
  %9 = tail call i32 @fseek(ptr noundef nonnull %3, i64 noundef 0, i32 noundef 2) #8
  %10 = icmp eq i32 %9, 0
  br i1 %10, label %11, label %17

11:
  %12 = tail call i64 @ftell(ptr noundef nonnull %3) #8
  store i64 %12, ptr %1, align 8
  %13 = icmp ugt i64 %12, 9223372036854775806
  br i1 %13, label %17, label %14

14:
  %15 = tail call i32 @fseek(ptr noundef nonnull %3, i64 noundef 0, i32 noundef 0) #8
  %16 = icmp eq i32 %15, 0
  br i1 %16, label %19, label %17

17:
  %18 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.6) #10
  br label %34

19:
  %20 = load i64, ptr %1, align 8
  %21 = add nsw i64 %20, 1
  %22 = tail call ptr @martlet_main_allocate(i64 noundef %21) #10
  %23 = icmp eq ptr %22, null
  br i1 %23, label %24, label %26

24:
  %25 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.7) #10
  br label %34

26:
  %27 = load i64, ptr %1, align 8
  %28 = tail call i64 @fread(ptr noundef nonnull %22, i64 noundef 1, i64 noundef %27, ptr noundef nonnull %3) #8
  %29 = load i64, ptr %1, align 8
  %30 = icmp eq i64 %28, %29
  br i1 %30, label %34, label %31

31:
  %32 = tail call ptr @martlet_main_reason() #10
  %33 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %0, ptr noundef nonnull @.str.8, ptr noundef %32) #10
  tail call void @free(ptr noundef nonnull %22) #8
  br label %34

34:
  %35 = phi ptr [ null, %17 ], [ null, %31 ], [ %22, %26 ], [ null, %24 ]
  %36 = tail call i32 @fclose(ptr noundef nonnull %3) #8
  %37 = icmp eq ptr %35, null
  br i1 %37, label %41, label %38

38:
  %39 = load i64, ptr %1, align 8
  %40 = getelementptr inbounds i8, ptr %35, i64 %39
  store i8 0, ptr %40, align 1
  br label %41

41:
  %42 = phi ptr [ null, %5 ], [ %35, %38 ], [ null, %34 ]
  ret ptr %42
}

declare ptr @fopen(ptr noundef, ptr noundef) local_unnamed_addr #1

declare i32 @fseek(ptr noundef, i64 noundef, i32 noundef) local_unnamed_addr #1

declare i64 @ftell(ptr noundef) local_unnamed_addr #1

declare i64 @fread(ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #1

declare void @free(ptr noundef) local_unnamed_addr #1

declare i32 @fclose(ptr noundef) local_unnamed_addr #1

define hidden i64 @martlet_main_evaluate(ptr noundef captures(none) %0, ptr noundef readonly captures(none) %1) local_unnamed_addr #4 {
  %3 = alloca [64 x i64], align 16
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %3) #9
  %4 = load ptr, ptr %0, align 8
  br label %5

5:
  %6 = phi ptr [ %4, %2 ], [ %56, %55 ]
  %7 = phi i32 [ 0, %2 ], [ %57, %55 ]
  %8 = phi i32 [ 0, %2 ], [ %58, %55 ]
  br label %9

9:
  %10 = phi ptr [ %6, %5 ], [ %72, %71 ]
  %11 = phi i32 [ %8, %5 ], [ %73, %71 ]
  %12 = getelementptr inbounds nuw i8, ptr %10, i64 8
  store ptr %12, ptr %0, align 8
  %13 = load i64, ptr %10, align 8
  %14 = icmp eq i64 %13, 0
  br i1 %14, label %80, label %15

15:
  %16 = icmp eq i64 %13, 1
  %17 = icmp ult i64 %13, 3
  br i1 %17, label %18, label %31

18:
  %19 = getelementptr inbounds nuw i8, ptr %10, i64 16
  store ptr %19, ptr %0, align 8
  %20 = load i64, ptr %12, align 8
  %21 = icmp slt i32 %11, 64
  br i1 %21, label %22, label %55, !llvm.loop !2

22:
  br i1 %16, label %26, label %23

23:
  %24 = getelementptr inbounds i64, ptr %1, i64 %20
  %25 = load i64, ptr %24, align 8
  br label %26

26:
  %27 = phi i64 [ %25, %23 ], [ %20, %22 ]
  %28 = add nsw i32 %11, 1
  %29 = sext i32 %11 to i64
  %30 = getelementptr inbounds [64 x i64], ptr %3, i64 0, i64 %29
  store i64 %27, ptr %30, align 8
  br label %71

31:
  %32 = icmp slt i32 %11, 2
  br i1 %32, label %86, label %33

33:
  %34 = add nsw i32 %11, -1
  %35 = zext nneg i32 %34 to i64
  %36 = getelementptr inbounds nuw [64 x i64], ptr %3, i64 0, i64 %35
  %37 = load i64, ptr %36, align 8
  %38 = add nsw i32 %11, -2
  %39 = zext nneg i32 %38 to i64
  %40 = getelementptr inbounds nuw [64 x i64], ptr %3, i64 0, i64 %39
  switch i64 %13, label %77 [
    i64 3, label %41
    i64 4, label %48
    i64 5, label %59
    i64 6, label %59
    i64 7, label %74
  ]

41:
  %42 = load i64, ptr %40, align 8
  %43 = tail call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %42, i64 %37)
  %44 = extractvalue { i64, i1 } %43, 1
  %45 = extractvalue { i64, i1 } %43, 0
  store i64 %45, ptr %40, align 8
  %46 = zext i1 %44 to i32
  %47 = or i32 %7, %46
  br label %55

48:
  %49 = load i64, ptr %40, align 8
  %50 = tail call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %49, i64 %37)
  %51 = extractvalue { i64, i1 } %50, 1
  %52 = extractvalue { i64, i1 } %50, 0
  store i64 %52, ptr %40, align 8
  %53 = zext i1 %51 to i32
  %54 = or i32 %7, %53
  br label %55

55:
  %56 = phi ptr [ %12, %41 ], [ %12, %48 ], [ %19, %18 ]
  %57 = phi i32 [ %47, %41 ], [ %54, %48 ], [ 1, %18 ]
  %58 = phi i32 [ %34, %41 ], [ %34, %48 ], [ %11, %18 ]
  br label %5, !llvm.loop !2

59:
  %60 = icmp slt i64 %37, 1
  br i1 %60, label %86, label %61

61:
  %62 = load i64, ptr %40, align 8
  %63 = sdiv i64 %62, %37
  %64 = srem i64 %62, %37
  %65 = ashr i64 %64, 63
  %66 = add i64 %65, %63
  %67 = icmp eq i64 %13, 5
  %68 = mul nsw i64 %66, %37
  %69 = sub nsw i64 %62, %68
  %70 = select i1 %67, i64 %66, i64 %69
  store i64 %70, ptr %40, align 8
  br label %71

71:
  %72 = phi ptr [ %19, %26 ], [ %12, %74 ], [ %12, %61 ], [ %12, %77 ]
  %73 = phi i32 [ %28, %26 ], [ %34, %74 ], [ %34, %61 ], [ %34, %77 ]
  br label %9, !llvm.loop !2

74:
  %75 = load i64, ptr %40, align 8
  %76 = tail call i64 @llvm.smin.i64(i64 %75, i64 %37)
  store i64 %76, ptr %40, align 8
  br label %71

77:
  %78 = load i64, ptr %40, align 8
  %79 = tail call i64 @llvm.smax.i64(i64 %78, i64 %37)
  store i64 %79, ptr %40, align 8
  br label %71

80:
  %81 = icmp ne i32 %7, 0
  %82 = icmp ne i32 %11, 1
  %83 = select i1 %81, i1 true, i1 %82
  %84 = load i64, ptr %3, align 16
  %85 = select i1 %83, i64 -1, i64 %84
  br label %86

86:
  %87 = phi i64 [ %85, %80 ], [ -1, %59 ], [ -1, %31 ]
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %3) #9
  ret i64 %87
}

declare { i64, i1 } @llvm.sadd.with.overflow.i64(i64, i64) #5

declare { i64, i1 } @llvm.smul.with.overflow.i64(i64, i64) #5

define hidden i64 @martlet_main_size(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1) local_unnamed_addr #6 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 53
  %4 = load i8, ptr %3, align 1
  %5 = zext i8 %4 to i64
  %6 = add nuw nsw i64 %5, 7
  %7 = lshr i64 %6, 3
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %9 = load i32, ptr %8, align 8
  %10 = sext i32 %9 to i64
  br label %11

11:
  %12 = phi i64 [ %24, %22 ], [ 0, %2 ]
  %13 = phi i64 [ %23, %22 ], [ %7, %2 ]
  %14 = icmp slt i64 %12, %10
  br i1 %14, label %15, label %25

15:
  %16 = getelementptr inbounds nuw i64, ptr %1, i64 %12
  %17 = load i64, ptr %16, align 8
  %18 = icmp slt i64 %17, 0
  br i1 %18, label %25, label %19

19:
  %20 = tail call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %13, i64 %17)
  %21 = extractvalue { i64, i1 } %20, 1
  br i1 %21, label %25, label %22

22:
  %23 = extractvalue { i64, i1 } %20, 0
  %24 = add nuw nsw i64 %12, 1
  br label %11, !llvm.loop !5

25:
  %26 = phi i64 [ %13, %11 ], [ -1, %15 ], [ -1, %19 ]
  ret i64 %26
}

declare i64 @llvm.smin.i64(i64, i64) #7

declare i64 @llvm.smax.i64(i64, i64) #7

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { mustprogress nocallback nofree nosync nounwind willreturn }
attributes #4 = { minsize nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #5 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { minsize nofree norecurse nosync nounwind optsize memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #7 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #9 = { nounwind }
attributes #10 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
