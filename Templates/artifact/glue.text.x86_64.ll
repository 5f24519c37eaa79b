source_filename = "glue.text"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

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
  br label %4, !llvm.loop !2

16:
  %17 = getelementptr inbounds nuw i8, ptr %11, i64 %8
  store i8 0, ptr %17, align 1
  ret void
}

define hidden void @martlet_glue_put_number(ptr noundef captures(none) %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = alloca [24 x i8], align 16
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %3) #4
  %4 = tail call i64 @llvm.abs.i64(i64 %1, i1 false)
  %5 = getelementptr inbounds nuw i8, ptr %3, i64 23
  store i8 0, ptr %5, align 1
  br label %6

6:
  %7 = phi i64 [ %12, %6 ], [ 23, %2 ]
  %8 = phi i64 [ %14, %6 ], [ %4, %2 ]
  %9 = urem i64 %8, 10
  %10 = trunc nuw nsw i64 %9 to i8
  %11 = or disjoint i8 %10, 48
  %12 = add nsw i64 %7, -1
  %13 = getelementptr inbounds [24 x i8], ptr %3, i64 0, i64 %12
  store i8 %11, ptr %13, align 1
  %14 = udiv i64 %8, 10
  %15 = icmp ult i64 %8, 10
  br i1 %15, label %16, label %6, !llvm.loop !5

16:
  %17 = icmp slt i64 %1, 0
  br i1 %17, label %21, label %18

18:
  %19 = shl i64 %12, 32
  %20 = ashr exact i64 %19, 32
  br label %26

21:
  %22 = shl i64 %7, 32
  %23 = add i64 %22, -8589934592
  %24 = ashr exact i64 %23, 32
  %25 = getelementptr inbounds [24 x i8], ptr %3, i64 0, i64 %24
  store i8 45, ptr %25, align 1
  br label %26

26:
  %27 = phi i64 [ %20, %18 ], [ %24, %21 ]
  %28 = getelementptr inbounds i8, ptr %3, i64 %27
  call void @martlet_glue_put(ptr noundef %0, ptr noundef nonnull %28) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #4
  ret void
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef readonly captures(address_is_null) %1) local_unnamed_addr #2 {
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
  %11 = load ptr, ptr %3, align 8
  %12 = insertvalue { ptr, i64 } poison, ptr %11, 0
  %13 = load i64, ptr %5, align 8
  %14 = insertvalue { ptr, i64 } %12, i64 %13, 1
  ret { ptr, i64 } %14
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
  %6 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %3) #5
  %7 = extractvalue { ptr, i64 } %6, 0
  store ptr %7, ptr %5, align 8
  %8 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %9 = extractvalue { ptr, i64 } %6, 1
  store i64 %9, ptr %8, align 8
  call void @martlet_glue_put(ptr noundef nonnull %5, ptr noundef %2) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #4
  ret i32 %1
}

declare i64 @llvm.abs.i64(i64, i1 immarg) #3

attributes #0 = { minsize nofree norecurse nosync nounwind optsize memory(write, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize nofree norecurse nosync nounwind optsize memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }
attributes #5 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
