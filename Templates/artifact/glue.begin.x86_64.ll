source_filename = "glue.begin"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.joined = type { ptr, i64, i64 }
%struct.martlet_glue_work = type { ptr, ptr, ptr, i64 }

@martlet_glue_levels = hidden local_unnamed_addr global i32 0, align 4
@.str = private unnamed_addr constant [59 x i8] c"the context is of another interface version than the model\00", align 1
@.str.1 = private unnamed_addr constant [77 x i8] c"the executor's field 'size' is less than any version of martlet_executor has\00", align 1
@.str.2 = private unnamed_addr constant [44 x i8] c"the executor's field 'width' is less than 1\00", align 1
@.str.3 = private unnamed_addr constant [44 x i8] c"the executor's field 'parallel_for' is null\00", align 1
@.str.4 = private unnamed_addr constant [59 x i8] c"the model has no code for GPUs; the context names a device\00", align 1
@.str.5 = private unnamed_addr constant [18 x i8] c" runs on this CPU\00", align 1
@.str.6 = private unnamed_addr constant [21 x i8] c" is not in the model\00", align 1
@.str.7 = private unnamed_addr constant [27 x i8] c" is more than this CPU has\00", align 1
@.str.8 = private unnamed_addr constant [63 x i8] c"the model has code for GPUs alone; the context names no device\00", align 1
@.str.9 = private unnamed_addr constant [26 x i8] c"no CPU level of the model\00", align 1
@.str.10 = private unnamed_addr constant [11 x i8] c"CPU level \00", align 1
@.str.11 = private unnamed_addr constant [3 x i8] c" (\00", align 1
@.str.12 = private unnamed_addr constant [2 x i8] c")\00", align 1
@.str.13 = private unnamed_addr constant [16 x i8] c"; the model has\00", align 1
@.str.14 = private unnamed_addr constant [2 x i8] c" \00", align 1
@.str.15 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.16 = private unnamed_addr constant [15 x i8] c"x86-64-v4-bf16\00", align 1
@.str.17 = private unnamed_addr constant [15 x i8] c"x86-64-v4-vnni\00", align 1
@.str.18 = private unnamed_addr constant [10 x i8] c"x86-64-v4\00", align 1
@.str.19 = private unnamed_addr constant [10 x i8] c"x86-64-v3\00", align 1
@.str.20 = private unnamed_addr constant [7 x i8] c"x86-64\00", align 1
@llvm.global_ctors = appending global [1 x { i32, ptr, ptr }] [{ i32, ptr, ptr } { i32 65535, ptr @detect_levels, ptr null }]
@switch.table.level_name.rel = private unnamed_addr constant [3 x i32] [i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.18 to i64), i64 ptrtoint (ptr @switch.table.level_name.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.17 to i64), i64 ptrtoint (ptr @switch.table.level_name.rel to i64)) to i32), i32 trunc (i64 sub (i64 ptrtoint (ptr @.str.16 to i64), i64 ptrtoint (ptr @switch.table.level_name.rel to i64)) to i32)], align 4

define hidden range(i32 1, 32) i32 @martlet_glue_detect() local_unnamed_addr #0 {
  %1 = tail call { i32, i32, i32, i32 } asm sideeffect "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 0, i32 0) #10, !srcloc !2
  %2 = extractvalue { i32, i32, i32, i32 } %1, 0
  %3 = icmp ult i32 %2, 7
  br i1 %3, label %47, label %4

4:
  %5 = tail call { i32, i32, i32, i32 } asm sideeffect "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 1, i32 0) #10, !srcloc !2
  %6 = extractvalue { i32, i32, i32, i32 } %5, 2
  %7 = and i32 %6, 953692673
  %8 = icmp eq i32 %7, 953692673
  br i1 %8, label %9, label %47

9:
  %10 = tail call { i32, i32 } asm sideeffect "xgetbv", "={ax},={dx},{cx},~{dirflag},~{fpsr},~{flags}"(i32 0) #10, !srcloc !3
  %11 = extractvalue { i32, i32 } %10, 0
  %12 = tail call { i32, i32, i32, i32 } asm sideeffect "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 -2147483648, i32 0) #10, !srcloc !2
  %13 = extractvalue { i32, i32, i32, i32 } %12, 0
  %14 = icmp ult i32 %13, -2147483647
  br i1 %14, label %47, label %15

15:
  %16 = tail call { i32, i32, i32, i32 } asm sideeffect "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 -2147483647, i32 0) #10, !srcloc !2
  %17 = extractvalue { i32, i32, i32, i32 } %16, 2
  %18 = and i32 %17, 33
  %19 = icmp eq i32 %18, 33
  br i1 %19, label %20, label %47

20:
  %21 = tail call { i32, i32, i32, i32 } asm sideeffect "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 7, i32 0) #10, !srcloc !2
  %22 = extractvalue { i32, i32, i32, i32 } %21, 0
  %23 = extractvalue { i32, i32, i32, i32 } %21, 1
  %24 = extractvalue { i32, i32, i32, i32 } %21, 2
  %25 = and i32 %23, 296
  %26 = icmp eq i32 %25, 296
  %27 = and i32 %11, 6
  %28 = icmp eq i32 %27, 6
  %29 = select i1 %26, i1 %28, i1 false
  br i1 %29, label %30, label %47

30:
  %31 = and i32 %23, -805109760
  %32 = icmp eq i32 %31, -805109760
  %33 = and i32 %11, 224
  %34 = icmp eq i32 %33, 224
  %35 = select i1 %32, i1 %34, i1 false
  br i1 %35, label %36, label %47

36:
  %37 = and i32 %24, 2048
  %38 = icmp eq i32 %37, 0
  br i1 %38, label %47, label %39

39:
  %40 = icmp eq i32 %22, 0
  br i1 %40, label %47, label %41

41:
  %42 = tail call { i32, i32, i32, i32 } asm sideeffect "cpuid", "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}"(i32 7, i32 1) #10, !srcloc !2
  %43 = extractvalue { i32, i32, i32, i32 } %42, 0
  %44 = and i32 %43, 32
  %45 = icmp eq i32 %44, 0
  %46 = select i1 %45, i32 15, i32 31
  br label %47

47:
  %48 = phi i32 [ %46, %41 ], [ 1, %0 ], [ 1, %4 ], [ 1, %9 ], [ 1, %15 ], [ 1, %20 ], [ 3, %30 ], [ 7, %36 ], [ 15, %39 ]
  ret i32 %48
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define internal void @detect_levels() #0 {
  %1 = tail call i32 @martlet_glue_detect() #11
  store i32 %1, ptr @martlet_glue_levels, align 4
  ret void
}

define hidden ptr @martlet_glue_device(ptr noundef readonly captures(address_is_null) %0) local_unnamed_addr #2 {
  %2 = icmp eq ptr %0, null
  br i1 %2, label %9, label %3

3:
  %4 = load i64, ptr %0, align 8
  %5 = icmp ugt i64 %4, 1119
  br i1 %5, label %6, label %9

6:
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 1080
  %8 = load ptr, ptr %7, align 8
  br label %9

9:
  %10 = phi ptr [ %8, %6 ], [ null, %3 ], [ null, %1 ]
  ret ptr %10
}

define hidden i32 @martlet_glue_check_context(ptr noundef %0) local_unnamed_addr #0 {
  %2 = icmp eq ptr %0, null
  br i1 %2, label %29, label %3

3:
  %4 = load i64, ptr %0, align 8
  %5 = icmp ult i64 %4, 1080
  br i1 %5, label %29, label %6

6:
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 56
  store i8 0, ptr %7, align 8
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %11 = load i32, ptr %10, align 8
  %12 = icmp eq i32 %11, 1
  br i1 %12, label %13, label %26

13:
  %14 = icmp eq ptr %9, null
  br i1 %14, label %29, label %15

15:
  %16 = load i64, ptr %9, align 8
  %17 = icmp ult i64 %16, 32
  br i1 %17, label %26, label %18

18:
  %19 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %20 = load i64, ptr %19, align 8
  %21 = icmp slt i64 %20, 1
  br i1 %21, label %26, label %22

22:
  %23 = getelementptr inbounds nuw i8, ptr %9, i64 24
  %24 = load ptr, ptr %23, align 8
  %25 = icmp eq ptr %24, null
  br i1 %25, label %26, label %29

26:
  %27 = phi ptr [ @.str.3, %22 ], [ @.str, %6 ], [ @.str.1, %15 ], [ @.str.2, %18 ]
  %28 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 2, ptr noundef nonnull %27, ptr noundef null) #12
  br label %29

29:
  %30 = phi i32 [ 2, %3 ], [ 2, %1 ], [ %28, %26 ], [ 0, %22 ], [ 0, %13 ]
  ret i32 %30
}

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #3

define hidden range(i32 -2147483647, -2147483648) i32 @martlet_glue_begin(ptr noundef %0, i32 noundef %1) local_unnamed_addr #0 {
  %3 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #11
  %4 = icmp eq i32 %3, 0
  br i1 %4, label %7, label %5

5:
  %6 = sub nsw i32 0, %3
  br label %46

7:
  %8 = icmp eq ptr %0, null
  br i1 %8, label %19, label %9

9:
  %10 = load i64, ptr %0, align 8
  %11 = icmp ugt i64 %10, 1119
  br i1 %11, label %12, label %19

12:
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 1080
  %14 = load ptr, ptr %13, align 8
  %15 = icmp eq ptr %14, null
  br i1 %15, label %19, label %16

16:
  %17 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 3, ptr noundef nonnull @.str.4, ptr noundef null) #12
  %18 = sub nsw i32 0, %17
  br label %46

19:
  %20 = getelementptr inbounds nuw i8, ptr %0, i64 12
  %21 = load i32, ptr %20, align 4
  %22 = icmp eq i32 %21, -1
  br i1 %22, label %23, label %32

23:
  %24 = load i32, ptr @martlet_glue_levels, align 4
  %25 = and i32 %24, %1
  %26 = icmp eq i32 %25, 0
  br i1 %26, label %30, label %27

27:
  %28 = tail call range(i32 0, 33) i32 @llvm.ctlz.i32(i32 %25, i1 true)
  %29 = xor i32 %28, 31
  br label %46

30:
  %31 = tail call fastcc i32 @fail_level(ptr noundef nonnull %0, i32 noundef %1, ptr noundef nonnull @.str.5) #11
  br label %46

32:
  %33 = icmp ugt i32 %21, 31
  br i1 %33, label %38, label %34

34:
  %35 = shl nuw i32 1, %21
  %36 = and i32 %35, %1
  %37 = icmp eq i32 %36, 0
  br i1 %37, label %38, label %40

38:
  %39 = tail call fastcc i32 @fail_level(ptr noundef nonnull %0, i32 noundef %1, ptr noundef nonnull @.str.6) #11
  br label %46

40:
  %41 = load i32, ptr @martlet_glue_levels, align 4
  %42 = and i32 %41, %35
  %43 = icmp eq i32 %42, 0
  br i1 %43, label %44, label %46

44:
  %45 = tail call fastcc i32 @fail_level(ptr noundef nonnull %0, i32 noundef %1, ptr noundef nonnull @.str.7) #11
  br label %46

46:
  %47 = phi i32 [ %6, %5 ], [ %18, %16 ], [ %39, %38 ], [ %45, %44 ], [ %29, %27 ], [ %31, %30 ], [ %21, %40 ]
  ret i32 %47
}

declare i32 @llvm.ctlz.i32(i32, i1 immarg) #4

define internal fastcc range(i32 -2147483647, -2147483648) i32 @fail_level(ptr noundef %0, i32 noundef %1, ptr noundef %2) unnamed_addr #5 {
  %4 = alloca %struct.martlet_glue_writer, align 8
  %5 = icmp eq i32 %1, 0
  br i1 %5, label %6, label %9

6:
  %7 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 3, ptr noundef nonnull @.str.8, ptr noundef null) #12
  %8 = sub nsw i32 0, %7
  br label %38

9:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #10
  %10 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef null) #12
  %11 = extractvalue { ptr, i64 } %10, 0
  store ptr %11, ptr %4, align 8
  %12 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %13 = extractvalue { ptr, i64 } %10, 1
  store i64 %13, ptr %12, align 8
  %14 = getelementptr inbounds nuw i8, ptr %0, i64 12
  %15 = load i32, ptr %14, align 4
  %16 = icmp eq i32 %15, -1
  br i1 %16, label %17, label %18

17:
  call void @martlet_glue_put(ptr noundef nonnull %4, ptr noundef nonnull @.str.9) #12
  br label %25

18:
  call void @martlet_glue_put(ptr noundef nonnull %4, ptr noundef nonnull @.str.10) #12
  %19 = load i32, ptr %14, align 4
  %20 = sext i32 %19 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %4, i64 noundef %20) #12
  %21 = load i32, ptr %14, align 4
  %22 = icmp ult i32 %21, 5
  br i1 %22, label %23, label %25

23:
  %24 = call fastcc ptr @level_name(i32 noundef %21) #11
  call void @martlet_glue_put_quoted(ptr noundef nonnull %4, ptr noundef nonnull @.str.11, ptr noundef nonnull %24, ptr noundef nonnull @.str.12) #12
  br label %25

25:
  call void @martlet_glue_put(ptr noundef nonnull %4, ptr noundef %2) #12
  call void @martlet_glue_put(ptr noundef nonnull %4, ptr noundef nonnull @.str.13) #12
  br label %26

26:
  %27 = phi i32 [ 0, %25 ], [ %37, %36 ]
  %28 = icmp eq i32 %27, 5
  br i1 %28, label %29, label %30

29:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #10
  br label %38

30:
  %31 = shl nuw nsw i32 1, %27
  %32 = and i32 %31, %1
  %33 = icmp eq i32 %32, 0
  br i1 %33, label %36, label %34

34:
  %35 = call fastcc ptr @level_name(i32 noundef %27) #11
  call void @martlet_glue_put_quoted(ptr noundef nonnull %4, ptr noundef nonnull @.str.14, ptr noundef nonnull %35, ptr noundef nonnull @.str.15) #12
  br label %36

36:
  %37 = add nuw nsw i32 %27, 1
  br label %26, !llvm.loop !4

38:
  %39 = phi i32 [ -3, %29 ], [ %8, %6 ]
  ret i32 %39
}

define hidden void @martlet_glue_carry(ptr noundef writeonly captures(address) %0, ptr noundef readonly captures(address) %1, i64 noundef %2) local_unnamed_addr #6 {
  %4 = icmp eq ptr %0, %1
  br i1 %4, label %24, label %5

5:
  %6 = sdiv i64 %2, 8
  %7 = shl nsw i64 %6, 3
  br label %8

8:
  %9 = phi i64 [ %15, %11 ], [ 0, %5 ]
  %10 = icmp slt i64 %9, %7
  br i1 %10, label %11, label %16

11:
  %12 = getelementptr inbounds nuw i8, ptr %1, i64 %9
  %13 = load i64, ptr %12, align 1
  %14 = getelementptr inbounds nuw i8, ptr %0, i64 %9
  store i64 %13, ptr %14, align 1
  %15 = add nuw nsw i64 %9, 8
  br label %8, !llvm.loop !7

16:
  %17 = phi i64 [ %23, %19 ], [ %7, %8 ]
  %18 = icmp slt i64 %17, %2
  br i1 %18, label %19, label %24

19:
  %20 = getelementptr inbounds i8, ptr %1, i64 %17
  %21 = load i8, ptr %20, align 1
  %22 = getelementptr inbounds i8, ptr %0, i64 %17
  store i8 %21, ptr %22, align 1
  %23 = add nsw i64 %17, 1
  br label %16, !llvm.loop !8

24:
  ret void
}

define hidden void @martlet_glue_launch(ptr noundef readonly captures(none) %0, ptr noundef %1, i64 noundef %2, i32 noundef %3) local_unnamed_addr #0 {
  %5 = alloca %struct.joined, align 8
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %7 = load ptr, ptr %6, align 8
  %8 = icmp eq ptr %7, null
  br i1 %8, label %19, label %9

9:
  %10 = getelementptr inbounds nuw i8, ptr %7, i64 16
  %11 = load i64, ptr %10, align 8
  %12 = icmp slt i64 %11, 2
  br i1 %12, label %19, label %13

13:
  %14 = load i64, ptr %7, align 8
  %15 = icmp ugt i64 %14, 39
  br i1 %15, label %16, label %19

16:
  %17 = getelementptr inbounds nuw i8, ptr %7, i64 32
  %18 = load i32, ptr %17, align 8
  br label %19

19:
  %20 = phi i1 [ false, %16 ], [ false, %13 ], [ true, %9 ], [ true, %4 ]
  %21 = phi i32 [ %18, %16 ], [ 0, %13 ], [ 0, %9 ], [ 0, %4 ]
  %22 = icmp slt i64 %2, 2
  %23 = and i32 %21, 1
  %24 = icmp eq i32 %23, 0
  %25 = select i1 %22, i1 true, i1 %24
  br i1 %25, label %26, label %28

26:
  %27 = tail call i64 @llvm.smax.i64(i64 %2, i64 0)
  br label %34

28:
  %29 = phi i64 [ %33, %31 ], [ 0, %19 ]
  %30 = icmp eq i64 %29, %2
  br i1 %30, label %65, label %31

31:
  %32 = getelementptr inbounds nuw %struct.martlet_glue_work, ptr %1, i64 %29
  tail call void @martlet_glue_launch(ptr noundef %0, ptr noundef %32, i64 noundef 1, i32 noundef %3) #11
  %33 = add nuw i64 %29, 1
  br label %28, !llvm.loop !9

34:
  %35 = phi i64 [ %43, %40 ], [ 0, %26 ]
  %36 = phi i64 [ %44, %40 ], [ 0, %26 ]
  %37 = icmp eq i64 %36, %27
  br i1 %37, label %38, label %40

38:
  %39 = icmp slt i64 %35, 1
  br i1 %39, label %65, label %45

40:
  %41 = getelementptr inbounds nuw %struct.martlet_glue_work, ptr %1, i64 %36, i32 3
  %42 = load i64, ptr %41, align 8
  %43 = tail call i64 @llvm.smax.i64(i64 %42, i64 %35)
  %44 = add nuw i64 %36, 1
  br label %34, !llvm.loop !10

45:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #10
  store ptr %1, ptr %5, align 8
  %46 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store i64 %2, ptr %46, align 8
  %47 = getelementptr inbounds nuw i8, ptr %5, i64 16
  store i64 1, ptr %47, align 8
  br i1 %20, label %48, label %49

48:
  call void @run_slices(ptr noundef nonnull %5, i64 noundef 0, i64 noundef 1) #11
  br label %64

49:
  %50 = icmp eq i32 %3, 0
  %51 = and i32 %21, 2
  %52 = icmp eq i32 %51, 0
  %53 = select i1 %50, i1 %52, i1 false
  br i1 %53, label %58, label %54

54:
  %55 = icmp slt i64 %35, %2
  %56 = tail call i64 @llvm.umin.i64(i64 %35, i64 1073741824)
  %57 = select i1 %55, i64 %2, i64 %56
  store i64 %57, ptr %47, align 8
  br label %58

58:
  %59 = phi i64 [ 1, %49 ], [ %57, %54 ]
  %60 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %61 = load ptr, ptr %60, align 8
  %62 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %63 = load ptr, ptr %62, align 8
  call void %61(ptr noundef %63, i64 noundef %59, ptr noundef nonnull @run_slices, ptr noundef nonnull %5) #12
  br label %64

64:
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #10
  br label %65

65:
  ret void
}

define internal void @run_slices(ptr noundef readonly captures(none) %0, i64 noundef %1, i64 noundef %2) #0 {
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %7 = add i64 %5, %1
  br label %8

8:
  %9 = phi i64 [ 0, %3 ], [ %39, %38 ]
  %10 = load i64, ptr %6, align 8
  %11 = icmp slt i64 %9, %10
  br i1 %11, label %13, label %12

12:
  ret void

13:
  %14 = load ptr, ptr %0, align 8
  %15 = getelementptr inbounds nuw %struct.martlet_glue_work, ptr %14, i64 %9
  %16 = getelementptr inbounds nuw i8, ptr %15, i64 24
  %17 = load i64, ptr %16, align 8
  %18 = icmp slt i64 %17, 1
  br i1 %18, label %38, label %19

19:
  %20 = icmp slt i64 %17, %5
  br i1 %20, label %21, label %24

21:
  %22 = mul nsw i64 %9, %5
  %23 = sdiv i64 %22, %10
  br label %24

24:
  %25 = phi i64 [ %23, %21 ], [ 0, %19 ]
  %26 = icmp slt i64 %1, %25
  br i1 %26, label %27, label %32

27:
  %28 = sub i64 %7, %25
  %29 = tail call i64 @llvm.smin.i64(i64 %2, i64 %25)
  %30 = sub i64 %5, %25
  %31 = add i64 %30, %29
  tail call fastcc void @run_tasks(ptr noundef nonnull %15, i64 noundef %5, i64 noundef %28, i64 noundef %31) #11
  br label %32

32:
  %33 = icmp sgt i64 %2, %25
  br i1 %33, label %34, label %38

34:
  %35 = sub nsw i64 %1, %25
  %36 = select i1 %26, i64 0, i64 %35
  %37 = sub nsw i64 %2, %25
  tail call fastcc void @run_tasks(ptr noundef nonnull %15, i64 noundef %5, i64 noundef %36, i64 noundef %37) #11
  br label %38

38:
  %39 = add nuw nsw i64 %9, 1
  br label %8, !llvm.loop !11
}

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #3

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #3

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #3

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #3

define internal fastcc noundef nonnull ptr @level_name(i32 noundef range(i32 -2147483648, 5) %0) unnamed_addr #7 {
  %2 = add i32 %0, -2
  %3 = icmp ult i32 %2, 3
  br i1 %3, label %7, label %4

4:
  %5 = icmp eq i32 %0, 1
  %6 = select i1 %5, ptr @.str.19, ptr @.str.20
  br label %11

7:
  %8 = zext nneg i32 %2 to i64
  %9 = shl i64 %8, 2
  %10 = call ptr @llvm.load.relative.i64(ptr @switch.table.level_name.rel, i64 %9)
  br label %11

11:
  %12 = phi ptr [ %6, %4 ], [ %10, %7 ]
  ret ptr %12
}

define internal fastcc void @run_tasks(ptr noundef readonly captures(none) %0, i64 noundef %1, i64 noundef %2, i64 noundef %3) unnamed_addr #0 {
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %6 = load i64, ptr %5, align 8
  %7 = sdiv i64 %6, %1
  %8 = srem i64 %6, %1
  %9 = mul nsw i64 %7, %2
  %10 = mul nsw i64 %8, %2
  %11 = add i64 %1, -1
  %12 = add i64 %11, %10
  %13 = sdiv i64 %12, %1
  %14 = add nsw i64 %13, %9
  %15 = mul nsw i64 %7, %3
  %16 = mul nsw i64 %8, %3
  %17 = add i64 %11, %16
  %18 = sdiv i64 %17, %1
  %19 = add nsw i64 %18, %15
  %20 = icmp slt i64 %14, %19
  br i1 %20, label %21, label %27

21:
  %22 = load ptr, ptr %0, align 8
  %23 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %24 = load ptr, ptr %23, align 8
  %25 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %26 = load ptr, ptr %25, align 8
  tail call void %22(ptr noundef %24, ptr noundef %26, i64 noundef %14, i64 noundef %19) #12
  br label %27

27:
  ret void
}

declare i64 @llvm.smin.i64(i64, i64) #8

declare i64 @llvm.umin.i64(i64, i64) #8

declare i64 @llvm.smax.i64(i64, i64) #8

declare ptr @llvm.load.relative.i64(ptr, i64) #9

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize noinline nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #6 = { minsize nofree norecurse nosync nounwind optsize memory(argmem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #7 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #8 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #10 = { nounwind }
attributes #11 = { minsize nobuiltin optsize "no-builtins" }
attributes #12 = { minsize nobuiltin nounwind optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i64 604}
!3 = !{i64 2044}
!4 = distinct !{!4, !5, !6}
!5 = !{!"llvm.loop.mustprogress"}
!6 = !{!"llvm.loop.unroll.disable"}
!7 = distinct !{!7, !5, !6}
!8 = distinct !{!8, !5, !6}
!9 = distinct !{!9, !5, !6}
!10 = distinct !{!10, !5, !6}
!11 = distinct !{!11, !5, !6}
