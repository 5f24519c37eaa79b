source_filename = "glue.check"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }

@.str = private unnamed_addr constant [15 x i8] c"the arena has \00", align 1
@.str.1 = private unnamed_addr constant [24 x i8] c" bytes, the call needs \00", align 1
@.str.2 = private unnamed_addr constant [37 x i8] c"the arena is not aligned to 64 bytes\00", align 1
@.str.3 = private unnamed_addr constant [72 x i8] c"the context has no weights, the model keeps them in a file of their own\00", align 1
@.str.4 = private unnamed_addr constant [45 x i8] c"the weights are shorter than the model needs\00", align 1
@.str.5 = private unnamed_addr constant [40 x i8] c"the weights are not aligned to 64 bytes\00", align 1
@.str.6 = private unnamed_addr constant [36 x i8] c"the weights belong to another model\00", align 1
@.str.7 = private unnamed_addr constant [6 x i8] c"dim '\00", align 1
@.str.8 = private unnamed_addr constant [6 x i8] c"' is \00", align 1
@.str.9 = private unnamed_addr constant [25 x i8] c", must be a multiple of \00", align 1
@.str.10 = private unnamed_addr constant [15 x i8] c", must lie in \00", align 1
@.str.11 = private unnamed_addr constant [4 x i8] c"...\00", align 1
@.str.12 = private unnamed_addr constant [23 x i8] c"the call must satisfy \00", align 1
@.str.13 = private unnamed_addr constant [17 x i8] c"; the sides are \00", align 1
@.str.14 = private unnamed_addr constant [6 x i8] c" and \00", align 1
@.str.15 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.16 = private unnamed_addr constant [21 x i8] c"' is not aligned to \00", align 1
@.str.17 = private unnamed_addr constant [25 x i8] c"' has no data, it needs \00", align 1
@.str.18 = private unnamed_addr constant [7 x i8] c" bytes\00", align 1
@.str.19 = private unnamed_addr constant [13 x i8] c"' overlaps '\00", align 1
@.str.20 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.21 = private unnamed_addr constant [12 x i8] c"' in memory\00", align 1

define hidden i32 @martlet_glue_check_arena(ptr noundef %0, i64 noundef %1) local_unnamed_addr #0 {
  %3 = alloca %struct.martlet_glue_writer, align 8
  %4 = icmp slt i64 %1, 1
  br i1 %4, label %31, label %5

5:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #3
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 56
  store ptr %6, ptr %3, align 8
  %7 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %7, align 8
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %9 = load ptr, ptr %8, align 8
  %10 = icmp eq ptr %9, null
  br i1 %10, label %15, label %11

11:
  %12 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %13 = load i64, ptr %12, align 8
  %14 = icmp ult i64 %13, %1
  br i1 %14, label %15, label %23

15:
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str) #4
  %16 = load ptr, ptr %8, align 8
  %17 = icmp eq ptr %16, null
  br i1 %17, label %21, label %18

18:
  %19 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %20 = load i64, ptr %19, align 8
  br label %21

21:
  %22 = phi i64 [ %20, %18 ], [ 0, %15 ]
  call void @martlet_glue_put_number(ptr noundef nonnull %3, i64 noundef %22) #4
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.1) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %3, i64 noundef %1) #4
  br label %29

23:
  %24 = ptrtoint ptr %9 to i64
  %25 = and i64 %24, 63
  %26 = icmp eq i64 %25, 0
  br i1 %26, label %29, label %27

27:
  %28 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 4, ptr noundef nonnull @.str.2, ptr noundef null) #4
  br label %29

29:
  %30 = phi i32 [ 4, %21 ], [ %28, %27 ], [ 0, %23 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #3
  br label %31

31:
  %32 = phi i32 [ %30, %29 ], [ 0, %2 ]
  ret i32 %32
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden i32 @martlet_glue_check_weights(ptr noundef %0, ptr noundef readonly captures(none) %1, i64 noundef %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %5 = load ptr, ptr %4, align 8
  %6 = icmp eq ptr %5, null
  br i1 %6, label %29, label %7

7:
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %9 = load i64, ptr %8, align 8
  %10 = icmp ult i64 %9, %2
  br i1 %10, label %29, label %11

11:
  %12 = ptrtoint ptr %5 to i64
  %13 = and i64 %12, 63
  %14 = icmp eq i64 %13, 0
  br i1 %14, label %15, label %29

15:
  %16 = phi i64 [ %26, %19 ], [ 0, %11 ]
  %17 = phi ptr [ %25, %19 ], [ null, %11 ]
  %18 = icmp eq i64 %16, 8
  br i1 %18, label %27, label %19

19:
  %20 = getelementptr inbounds nuw i64, ptr %5, i64 %16
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr inbounds nuw i64, ptr %1, i64 %16
  %23 = load i64, ptr %22, align 8
  %24 = icmp eq i64 %21, %23
  %25 = select i1 %24, ptr %17, ptr @.str.6
  %26 = add nuw nsw i64 %16, 1
  br label %15, !llvm.loop !2

27:
  %28 = icmp eq ptr %17, null
  br i1 %28, label %32, label %29

29:
  %30 = phi ptr [ %17, %27 ], [ @.str.5, %11 ], [ @.str.4, %7 ], [ @.str.3, %3 ]
  %31 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 5, ptr noundef nonnull %30, ptr noundef null) #4
  br label %32

32:
  %33 = phi i32 [ %31, %29 ], [ 0, %27 ]
  ret i32 %33
}

define hidden range(i32 0, 2) i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %1, i64 noundef %2, i64 noundef %3, i64 noundef %4, i64 noundef %5, ptr noundef %6) local_unnamed_addr #0 {
  %8 = alloca %struct.martlet_glue_writer, align 8
  %9 = icmp sge i64 %2, %3
  %10 = icmp sle i64 %2, %4
  %11 = and i1 %9, %10
  br i1 %11, label %12, label %17

12:
  %13 = icmp slt i64 %5, 2
  br i1 %13, label %26, label %14

14:
  %15 = srem i64 %2, %5
  %16 = icmp eq i64 %15, 0
  br i1 %16, label %26, label %17

17:
  %18 = phi i64 [ %5, %14 ], [ %3, %7 ]
  %19 = phi ptr [ @.str.9, %14 ], [ @.str.10, %7 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %8) #3
  %20 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %6) #4
  %21 = extractvalue { ptr, i64 } %20, 0
  store ptr %21, ptr %8, align 8
  %22 = getelementptr inbounds nuw i8, ptr %8, i64 8
  %23 = extractvalue { ptr, i64 } %20, 1
  store i64 %23, ptr %22, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %8, ptr noundef nonnull @.str.7, ptr noundef %1, ptr noundef nonnull @.str.8) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %8, i64 noundef %2) #4
  call void @martlet_glue_put(ptr noundef nonnull %8, ptr noundef nonnull %19) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %8, i64 noundef %18) #4
  br i1 %11, label %25, label %24

24:
  call void @martlet_glue_put(ptr noundef nonnull %8, ptr noundef nonnull @.str.11) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %8, i64 noundef %4) #4
  br label %25

25:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #3
  br label %26

26:
  %27 = phi i32 [ 1, %25 ], [ 0, %14 ], [ 0, %12 ]
  ret i32 %27
}

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

define hidden range(i32 0, 2) i32 @martlet_glue_check_relation(ptr noundef %0, i32 noundef %1, ptr noundef %2, i64 noundef %3, i64 noundef %4, ptr noundef %5) local_unnamed_addr #0 {
  %7 = alloca %struct.martlet_glue_writer, align 8
  %8 = icmp eq i32 %1, 0
  br i1 %8, label %9, label %14

9:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %7) #3
  %10 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %5) #4
  %11 = extractvalue { ptr, i64 } %10, 0
  store ptr %11, ptr %7, align 8
  %12 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %13 = extractvalue { ptr, i64 } %10, 1
  store i64 %13, ptr %12, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %7, ptr noundef nonnull @.str.12, ptr noundef %2, ptr noundef nonnull @.str.13) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %7, i64 noundef %3) #4
  call void @martlet_glue_put(ptr noundef nonnull %7, ptr noundef nonnull @.str.14) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %7, i64 noundef %4) #4
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #3
  br label %14

14:
  %15 = phi i32 [ 1, %9 ], [ 0, %6 ]
  ret i32 %15
}

define hidden range(i32 0, 2) i32 @martlet_glue_check_data(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3, i64 noundef %4, ptr noundef %5) local_unnamed_addr #0 {
  %7 = alloca %struct.martlet_glue_writer, align 8
  %8 = icmp slt i64 %3, 1
  br i1 %8, label %22, label %9

9:
  %10 = icmp eq ptr %2, null
  br i1 %10, label %15, label %11

11:
  %12 = ptrtoint ptr %2 to i64
  %13 = urem i64 %12, %4
  %14 = icmp eq i64 %13, 0
  br i1 %14, label %22, label %15

15:
  %16 = phi i64 [ %4, %11 ], [ %3, %9 ]
  %17 = phi ptr [ @.str.16, %11 ], [ @.str.17, %9 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %7) #3
  %18 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %5) #4
  %19 = extractvalue { ptr, i64 } %18, 0
  store ptr %19, ptr %7, align 8
  %20 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %21 = extractvalue { ptr, i64 } %18, 1
  store i64 %21, ptr %20, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %7, ptr noundef nonnull @.str.15, ptr noundef %1, ptr noundef nonnull %17) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %7, i64 noundef %16) #4
  call void @martlet_glue_put(ptr noundef nonnull %7, ptr noundef nonnull @.str.18) #4
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #3
  br label %22

22:
  %23 = phi i32 [ 1, %15 ], [ 0, %11 ], [ 0, %6 ]
  ret i32 %23
}

define hidden range(i32 0, 2) i32 @martlet_glue_check_overlap(ptr noundef %0, ptr noundef %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, ptr noundef %5, i64 noundef %6, ptr noundef %7) local_unnamed_addr #0 {
  %9 = alloca %struct.martlet_glue_writer, align 8
  %10 = ptrtoint ptr %2 to i64
  %11 = ptrtoint ptr %5 to i64
  %12 = icmp slt i64 %3, 1
  %13 = icmp slt i64 %6, 1
  %14 = or i1 %12, %13
  br i1 %14, label %28, label %15

15:
  %16 = icmp ult ptr %2, %5
  br i1 %16, label %17, label %20

17:
  %18 = sub i64 %11, %10
  %19 = icmp ult i64 %18, %3
  br i1 %19, label %23, label %28

20:
  %21 = sub i64 %10, %11
  %22 = icmp ult i64 %21, %6
  br i1 %22, label %23, label %28

23:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %9) #3
  %24 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %7) #4
  %25 = extractvalue { ptr, i64 } %24, 0
  store ptr %25, ptr %9, align 8
  %26 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %27 = extractvalue { ptr, i64 } %24, 1
  store i64 %27, ptr %26, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %9, ptr noundef nonnull @.str.15, ptr noundef %1, ptr noundef nonnull @.str.19) #4
  call void @martlet_glue_put_quoted(ptr noundef nonnull %9, ptr noundef nonnull @.str.20, ptr noundef %4, ptr noundef nonnull @.str.21) #4
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %9) #3
  br label %28

28:
  %29 = phi i32 [ 1, %23 ], [ 0, %8 ], [ 0, %20 ], [ 0, %17 ]
  ret i32 %29
}

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nounwind }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
