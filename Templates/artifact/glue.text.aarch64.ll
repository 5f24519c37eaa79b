source_filename = "glue.text"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }

@.str = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.1 = private unnamed_addr constant [10 x i8] c": error: \00", align 1

define hidden void @martlet_glue_put(ptr noundef captures(none) %0, ptr noundef readonly captures(none) %1) local_unnamed_addr #0 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 8
  br label %4

4:
  %5 = phi ptr [ %1, %2 ], [ %15, %12 ]
  %6 = load i8, ptr %5, align 1
  %7 = icmp ne i8 %6, 0
  %8 = load i64, ptr %3, align 8
  %9 = icmp ult i64 %8, 1023
  %10 = select i1 %7, i1 %9, i1 false
  %11 = load ptr, ptr %0, align 8
  br i1 %10, label %12, label %16

12:
  %13 = add nuw nsw i64 %8, 1
  store i64 %13, ptr %3, align 8
  %14 = getelementptr inbounds nuw i8, ptr %11, i64 %8
  store i8 %6, ptr %14, align 1
  %15 = getelementptr inbounds nuw i8, ptr %5, i64 1
  br label %4, !llvm.loop !3

16:
  %17 = getelementptr inbounds nuw i8, ptr %11, i64 %8
  store i8 0, ptr %17, align 1
  ret void
}

define hidden void @martlet_glue_put_number(ptr noundef captures(none) %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = alloca [24 x i8], align 1
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %3) #4
  %4 = tail call i64 @llvm.abs.i64(i64 %1, i1 false)
  %5 = getelementptr inbounds nuw i8, ptr %3, i64 23
  store i8 0, ptr %5, align 1
  br label %6

6:
  %7 = phi i64 [ %15, %6 ], [ 23, %2 ]
  %8 = phi i64 [ %10, %6 ], [ %4, %2 ]
  %9 = freeze i64 %8
  %10 = udiv i64 %9, 10
  %11 = mul i64 %10, 10
  %12 = sub i64 %9, %11
  %13 = trunc nuw nsw i64 %12 to i8
  %14 = or disjoint i8 %13, 48
  %15 = add nsw i64 %7, -1
  %16 = getelementptr inbounds [24 x i8], ptr %3, i64 0, i64 %15
  store i8 %14, ptr %16, align 1
  %17 = icmp ult i64 %8, 10
  br i1 %17, label %18, label %6, !llvm.loop !6

18:
  %19 = icmp slt i64 %1, 0
  br i1 %19, label %23, label %20

20:
  %21 = shl i64 %15, 32
  %22 = ashr exact i64 %21, 32
  br label %28

23:
  %24 = shl i64 %7, 32
  %25 = add i64 %24, -8589934592
  %26 = ashr exact i64 %25, 32
  %27 = getelementptr inbounds [24 x i8], ptr %3, i64 0, i64 %26
  store i8 45, ptr %27, align 1
  br label %28

28:
  %29 = phi i64 [ %22, %20 ], [ %26, %23 ]
  %30 = getelementptr inbounds i8, ptr %3, i64 %29
  call void @martlet_glue_put(ptr noundef %0, ptr noundef nonnull %30) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #4
  ret void
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef readonly captures(address_is_null) %1) local_unnamed_addr #2 {
  %3 = alloca %struct.martlet_glue_writer, align 8
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 56
  store ptr %4, ptr %3, align 8
  %5 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %5, align 8
  %6 = icmp eq ptr %1, null
  %7 = select i1 %6, ptr @.str, ptr %1
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull %7) #5
  %8 = load i64, ptr %5, align 8
  %9 = icmp eq i64 %8, 0
  %10 = select i1 %9, ptr @.str, ptr @.str.1
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull %10) #5
  %11 = load i64, ptr %3, align 8
  %12 = insertvalue [2 x i64] poison, i64 %11, 0
  %13 = load i64, ptr %5, align 8
  %14 = insertvalue [2 x i64] %12, i64 %13, 1
  ret [2 x i64] %14
}

define hidden void @martlet_glue_put_quoted(ptr noundef captures(none) %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2, ptr noundef readonly captures(none) %3) local_unnamed_addr #0 {
  tail call void @martlet_glue_put(ptr noundef %0, ptr noundef %1) #5
  tail call void @martlet_glue_put(ptr noundef %0, ptr noundef %2) #5
  tail call void @martlet_glue_put(ptr noundef %0, ptr noundef %3) #5
  ret void
}

define hidden noundef i32 @martlet_glue_fail(ptr noundef %0, i32 noundef returned %1, ptr noundef readonly captures(none) %2, ptr noundef readonly captures(address_is_null) %3) local_unnamed_addr #2 {
  %5 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #4
  %6 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %3) #5
  %7 = extractvalue [2 x i64] %6, 0
  store i64 %7, ptr %5, align 8
  %8 = extractvalue [2 x i64] %6, 1
  %9 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store i64 %8, ptr %9, align 8
  call void @martlet_glue_put(ptr noundef nonnull %5, ptr noundef %2) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #4
  ret i32 %1
}

declare i64 @llvm.abs.i64(i64, i1 immarg) #3

attributes #0 = { minsize nofree norecurse nosync nounwind optsize memory(write, argmem: readwrite, inaccessiblemem: none) "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none) "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }
attributes #5 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4, !5}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !4, !5}
