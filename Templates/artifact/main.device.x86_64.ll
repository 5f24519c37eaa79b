source_filename = "main.device"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@martlet_main_device = external local_unnamed_addr constant ptr, align 8
@.str = private unnamed_addr constant [3 x i8] c"%s\00", align 1
@.str.1 = private unnamed_addr constant [78 x i8] c"there is not enough memory on the GPU: entry '%s' needs %lld bytes to work in\00", align 1

define hidden i32 @martlet_main_open(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1, i64 noundef %2, ptr noundef initializes((0, 32)) %3, ptr noundef %4) local_unnamed_addr #0 {
  store i64 1064, ptr %3, align 8
  %6 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i32 1, ptr %6, align 8
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 44
  %8 = load i32, ptr %7, align 4
  %9 = getelementptr inbounds nuw i8, ptr %3, i64 12
  store i32 %8, ptr %9, align 4
  %10 = getelementptr inbounds nuw i8, ptr %4, i64 40
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr inbounds nuw i8, ptr %3, i64 16
  store ptr %11, ptr %12, align 8
  %13 = getelementptr inbounds nuw i8, ptr %4, i64 48
  %14 = load i64, ptr %13, align 8
  %15 = getelementptr inbounds nuw i8, ptr %3, i64 24
  store i64 %14, ptr %15, align 8
  %16 = load ptr, ptr @martlet_main_device, align 8
  %17 = load ptr, ptr %16, align 8
  %18 = tail call i32 %17(ptr noundef nonnull %3) #3
  %19 = icmp eq i32 %18, 0
  br i1 %19, label %24, label %20

20:
  %21 = load ptr, ptr %0, align 8
  %22 = getelementptr inbounds nuw i8, ptr %3, i64 40
  %23 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %21, ptr noundef nonnull @.str, ptr noundef nonnull %22) #3
  br label %45

24:
  %25 = getelementptr inbounds nuw i8, ptr %4, i64 1080
  store ptr %3, ptr %25, align 8
  %26 = tail call i64 @llvm.smax.i64(i64 %2, i64 0)
  %27 = getelementptr inbounds nuw i8, ptr %4, i64 32
  store i64 %26, ptr %27, align 8
  %28 = icmp sgt i64 %2, -1
  br i1 %28, label %29, label %40

29:
  %30 = getelementptr inbounds nuw i8, ptr %16, i64 16
  %31 = load ptr, ptr %30, align 8
  %32 = getelementptr inbounds nuw i8, ptr %4, i64 24
  %33 = tail call i32 %31(ptr noundef nonnull %3, i64 noundef %26, ptr noundef nonnull %32) #3
  %34 = icmp eq i32 %33, 0
  br i1 %34, label %45, label %35

35:
  %36 = load ptr, ptr %0, align 8
  %37 = load ptr, ptr %1, align 8
  %38 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %36, ptr noundef nonnull @.str.1, ptr noundef %37, i64 noundef %2) #3
  %39 = getelementptr inbounds nuw i8, ptr %3, i64 40
  tail call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str, ptr noundef nonnull %39) #3
  br label %44

40:
  %41 = load ptr, ptr %0, align 8
  %42 = load ptr, ptr %1, align 8
  %43 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %41, ptr noundef nonnull @.str.1, ptr noundef %42, i64 noundef %2) #3
  br label %44

44:
  tail call void @martlet_main_close(ptr noundef nonnull %3, ptr noundef nonnull %4) #4
  br label %45

45:
  %46 = phi i32 [ %23, %20 ], [ 0, %44 ], [ 1, %29 ]
  ret i32 %46
}

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #1

declare void @martlet_main_note(ptr noundef, ...) local_unnamed_addr #1

define hidden void @martlet_main_close(ptr noundef %0, ptr noundef captures(none) %1) local_unnamed_addr #0 {
  %3 = getelementptr inbounds nuw i8, ptr %1, i64 1080
  %4 = load ptr, ptr %3, align 8
  %5 = icmp eq ptr %4, null
  br i1 %5, label %16, label %6

6:
  %7 = load ptr, ptr @martlet_main_device, align 8
  %8 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %11 = load ptr, ptr %10, align 8
  %12 = tail call i32 %9(ptr noundef %0, ptr noundef %11) #3
  %13 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %14 = load ptr, ptr %13, align 8
  %15 = tail call i32 %14(ptr noundef %0) #3
  store ptr null, ptr %3, align 8
  br label %16

16:
  ret void
}

declare i64 @llvm.smax.i64(i64, i64) #2

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #4 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
