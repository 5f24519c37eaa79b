source_filename = "device.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_glue_generation = type { ptr, ptr, i32, i32, i32, i32, ptr, ptr }
%struct.martlet_glue_block_kernel = type { ptr, i32, i32, i32, i32 }
%struct.martlet_glue_device_call = type { ptr, ptr, ptr, i64 }
%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16, i32 }
%struct.martlet_glue_axis = type { i32, i32 }

@.str = private unnamed_addr constant [19 x i8] c"reading the tensor\00", align 1
@.str.1 = private unnamed_addr constant [21 x i8] c"launching the kernel\00", align 1
@.str.2 = private unnamed_addr constant [44 x i8] c"copying an input to the output in its place\00", align 1
@.str.3 = private unnamed_addr constant [42 x i8] c"reading a value that says what comes next\00", align 1
@.str.4 = private unnamed_addr constant [17 x i8] c"using the device\00", align 1
@.str.5 = private unnamed_addr constant [58 x i8] c"the device is of another interface version than the model\00", align 1
@.str.6 = private unnamed_addr constant [33 x i8] c"the context's device is not open\00", align 1
@.str.7 = private unnamed_addr constant [49 x i8] c"the context's device was opened by another model\00", align 1
@.str.8 = private unnamed_addr constant [61 x i8] c"the recording is of another interface version than the model\00", align 1
@.str.9 = private unnamed_addr constant [48 x i8] c"a recording needs a stream of the context's own\00", align 1
@.str.10 = private unnamed_addr constant [59 x i8] c"the profile is of another interface version than the model\00", align 1
@.str.11 = private unnamed_addr constant [24 x i8] c"the profile has no room\00", align 1
@.str.12 = private unnamed_addr constant [41 x i8] c"the profile has no room for all launches\00", align 1
@.str.13 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.14 = private unnamed_addr constant [58 x i8] c"' has the memory of the input in whose place it is, which\00", align 1
@.str.15 = private unnamed_addr constant [47 x i8] c" cannot lie both on the host and on the device\00", align 1
@.str.16 = private unnamed_addr constant [15 x i8] c"the arena has \00", align 1
@.str.17 = private unnamed_addr constant [38 x i8] c" bytes of the device, the call needs \00", align 1
@.str.18 = private unnamed_addr constant [52 x i8] c"the arena is not aligned to 256 bytes of the device\00", align 1
@.str.19 = private unnamed_addr constant [21 x i8] c"waiting for the call\00", align 1
@.str.20 = private unnamed_addr constant [19 x i8] c"copying the tensor\00", align 1
@.str.21 = private unnamed_addr constant [23 x i8] c"measuring the launches\00", align 1
@.str.22 = private unnamed_addr constant [42 x i8] c"the CUDA driver is too old for recordings\00", align 1
@.str.23 = private unnamed_addr constant [20 x i8] c"running a recording\00", align 1
@.str.24 = private unnamed_addr constant [20 x i8] c"keeping a recording\00", align 1
@.str.25 = private unnamed_addr constant [22 x i8] c"beginning a recording\00", align 1
@.str.26 = private unnamed_addr constant [19 x i8] c"making a recording\00", align 1

define hidden i32 @martlet_glue_device_failed(ptr noundef readonly captures(none) %0, i32 noundef %1, ptr noundef %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = alloca %struct.martlet_glue_writer, align 8
  %6 = icmp eq i32 %1, 0
  br i1 %6, label %16, label %7

7:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #5
  %8 = load ptr, ptr %0, align 8
  %9 = tail call [2 x i64] @martlet_glue_start(ptr noundef %8, ptr noundef null) #6
  %10 = extractvalue [2 x i64] %9, 0
  store i64 %10, ptr %5, align 8
  %11 = extractvalue [2 x i64] %9, 1
  %12 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store i64 %11, ptr %12, align 8
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %5, ptr noundef %14, i32 noundef %1, ptr noundef %2, ptr noundef %3) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #5
  br label %16

16:
  %17 = phi i32 [ %15, %7 ], [ 0, %4 ]
  ret i32 %17
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_driver_fail(ptr noundef, ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden i32 @martlet_glue_device_check_indices(ptr noundef readonly captures(none) %0, i32 noundef %1, ptr noundef %2, ptr noundef %3, i32 noundef %4, i32 noundef %5, ptr noundef %6, i32 noundef %7, i64 noundef %8, i64 noundef %9, ptr noundef %10) local_unnamed_addr #0 {
  %12 = alloca [512 x i64], align 8
  %13 = alloca [32 x i64], align 8
  %14 = alloca [3 x i64], align 8
  %15 = load ptr, ptr %0, align 8
  %16 = getelementptr inbounds nuw i8, ptr %15, i64 1096
  %17 = load ptr, ptr %16, align 8
  %18 = icmp eq ptr %17, null
  br i1 %18, label %24, label %19

19:
  %20 = sext i32 %1 to i64
  %21 = getelementptr inbounds i8, ptr %17, i64 %20
  %22 = load i8, ptr %21, align 1
  %23 = icmp eq i8 %22, 0
  br i1 %23, label %24, label %26

24:
  %25 = tail call i32 @martlet_glue_check_indices(ptr noundef nonnull %15, ptr noundef %2, ptr noundef %3, i32 noundef %4, i32 noundef %5, ptr noundef %6, i32 noundef %7, i64 noundef %8, i64 noundef %9, ptr noundef %10) #6
  br label %135

26:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %12) #5
  %27 = sdiv i32 %5, 8
  %28 = sext i32 %27 to i64
  %29 = sdiv i32 4096, %27
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %32 = getelementptr inbounds nuw i8, ptr %6, i64 16
  call void @llvm.lifetime.start.p0(i64 256, ptr nonnull %13) #5
  %33 = load i64, ptr %6, align 8
  %34 = tail call i32 @llvm.smax.i32(i32 %7, i32 0)
  %35 = zext nneg i32 %34 to i64
  br label %36

36:
  %37 = phi i64 [ %46, %44 ], [ 0, %26 ]
  %38 = icmp eq i64 %37, %35
  br i1 %38, label %47, label %39

39:
  %40 = shl nuw nsw i64 %37, 4
  %41 = getelementptr inbounds nuw i8, ptr %31, i64 %40
  %42 = load i64, ptr %41, align 8
  %43 = icmp slt i64 %42, 1
  br i1 %43, label %133, label %44

44:
  %45 = getelementptr inbounds nuw [32 x i64], ptr %13, i64 0, i64 %37
  store i64 0, ptr %45, align 8
  %46 = add nuw nsw i64 %37, 1
  br label %36, !llvm.loop !3

47:
  %48 = shl nsw i32 %7, 1
  %49 = add nsw i32 %48, -2
  %50 = sext i32 %49 to i64
  %51 = getelementptr inbounds i64, ptr %31, i64 %50
  %52 = load i64, ptr %51, align 8
  %53 = getelementptr inbounds i64, ptr %32, i64 %50
  %54 = load i64, ptr %53, align 8
  %55 = tail call i64 @llvm.abs.i64(i64 %54, i1 true)
  %56 = icmp eq i64 %54, 0
  br i1 %56, label %63, label %57

57:
  %58 = icmp slt i64 %55, %30
  br i1 %58, label %59, label %63

59:
  %60 = add nsw i64 %30, -1
  %61 = udiv i64 %60, %55
  %62 = add nuw nsw i64 %61, 1
  br label %63

63:
  %64 = phi i64 [ %62, %59 ], [ 1, %57 ], [ %52, %47 ]
  %65 = ptrtoint ptr %3 to i64
  %66 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %67 = getelementptr inbounds nuw i8, ptr %15, i64 1088
  %68 = getelementptr inbounds nuw i8, ptr %14, i64 8
  %69 = getelementptr inbounds nuw i8, ptr %14, i64 16
  %70 = add nsw i32 %7, -2
  br label %71

71:
  %72 = phi i64 [ %33, %63 ], [ %121, %116 ]
  br label %73

73:
  %74 = phi i64 [ 0, %71 ], [ %111, %106 ]
  %75 = icmp slt i64 %74, %52
  br i1 %75, label %76, label %112

76:
  %77 = sub nsw i64 %52, %74
  %78 = call i64 @llvm.smin.i64(i64 %77, i64 %64)
  %79 = mul nsw i64 %74, %54
  %80 = add nsw i64 %79, %72
  %81 = add nsw i64 %78, -1
  %82 = mul nsw i64 %81, %54
  %83 = call i64 @llvm.smin.i64(i64 %82, i64 0)
  %84 = add nsw i64 %83, %80
  %85 = call i64 @llvm.abs.i64(i64 %82, i1 false)
  %86 = add nuw nsw i64 %85, 1
  %87 = mul nsw i64 %84, %28
  %88 = add i64 %87, %65
  %89 = load ptr, ptr %66, align 8
  %90 = getelementptr inbounds nuw i8, ptr %89, i64 176
  %91 = load ptr, ptr %90, align 8
  %92 = mul nsw i64 %86, %28
  %93 = load ptr, ptr %67, align 8
  %94 = call i32 %91(ptr noundef nonnull %12, i64 noundef %88, i64 noundef %92, ptr noundef %93) #6
  %95 = icmp eq i32 %94, 0
  br i1 %95, label %96, label %103

96:
  %97 = load ptr, ptr %66, align 8
  %98 = getelementptr inbounds nuw i8, ptr %97, i64 208
  %99 = load ptr, ptr %98, align 8
  %100 = load ptr, ptr %67, align 8
  %101 = call i32 %99(ptr noundef %100) #6
  %102 = icmp eq i32 %101, 0
  br i1 %102, label %106, label %103

103:
  %104 = phi i32 [ %101, %96 ], [ %94, %76 ]
  %105 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %104, ptr noundef nonnull @.str, ptr noundef %2) #7
  br label %133

106:
  %107 = sub i64 0, %87
  %108 = getelementptr inbounds i8, ptr %12, i64 %107
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %14) #5
  store i64 %80, ptr %14, align 8
  store i64 %78, ptr %68, align 8
  store i64 %54, ptr %69, align 8
  %109 = call i32 @martlet_glue_check_indices(ptr noundef nonnull %15, ptr noundef %2, ptr noundef nonnull %108, i32 noundef %4, i32 noundef %5, ptr noundef nonnull %14, i32 noundef 1, i64 noundef %8, i64 noundef %9, ptr noundef %10) #6
  %110 = icmp eq i32 %109, 0
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %14) #5
  %111 = add nsw i64 %74, %64
  br i1 %110, label %73, label %133, !llvm.loop !6

112:
  %113 = phi i64 [ %131, %129 ], [ %72, %73 ]
  %114 = phi i32 [ %132, %129 ], [ %70, %73 ]
  %115 = icmp sgt i32 %114, -1
  br i1 %115, label %116, label %133

116:
  %117 = shl nuw nsw i32 %114, 1
  %118 = zext nneg i32 %117 to i64
  %119 = getelementptr inbounds nuw i64, ptr %32, i64 %118
  %120 = load i64, ptr %119, align 8
  %121 = add nsw i64 %120, %113
  %122 = zext nneg i32 %114 to i64
  %123 = getelementptr inbounds nuw [32 x i64], ptr %13, i64 0, i64 %122
  %124 = load i64, ptr %123, align 8
  %125 = add nsw i64 %124, 1
  store i64 %125, ptr %123, align 8
  %126 = getelementptr inbounds nuw i64, ptr %31, i64 %118
  %127 = load i64, ptr %126, align 8
  %128 = icmp slt i64 %125, %127
  br i1 %128, label %71, label %129, !llvm.loop !7

129:
  %130 = mul nsw i64 %125, %120
  %131 = sub nsw i64 %121, %130
  store i64 0, ptr %123, align 8
  %132 = add nsw i32 %114, -1
  br label %112, !llvm.loop !8

133:
  %134 = phi i32 [ %105, %103 ], [ 0, %112 ], [ %109, %106 ], [ 0, %39 ]
  call void @llvm.lifetime.end.p0(i64 256, ptr nonnull %13) #5
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %12) #5
  br label %135

135:
  %136 = phi i32 [ %25, %24 ], [ %134, %133 ]
  ret i32 %136
}

declare i32 @martlet_glue_check_indices(ptr noundef, ptr noundef, ptr noundef, i32 noundef, i32 noundef, ptr noundef, i32 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

define hidden i32 @martlet_glue_device_launch(ptr noundef captures(none) %0, i32 noundef %1, ptr noundef %2, i32 noundef %3, ptr noundef %4, ptr noundef %5, i64 noundef %6) local_unnamed_addr #0 {
  %8 = icmp slt i64 %6, 1
  br i1 %8, label %90, label %9

9:
  %10 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %11 = load ptr, ptr %10, align 8
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 356
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds %struct.martlet_glue_generation, ptr %14, i64 %17, i32 7
  %19 = load ptr, ptr %18, align 8
  %20 = sext i32 %1 to i64
  %21 = getelementptr inbounds %struct.martlet_glue_block_kernel, ptr %19, i64 %20
  %22 = getelementptr inbounds nuw i8, ptr %21, i64 20
  %23 = load i32, ptr %22, align 4
  %24 = load ptr, ptr %0, align 8
  %25 = getelementptr inbounds nuw i8, ptr %24, i64 1112
  %26 = load ptr, ptr %25, align 8
  %27 = getelementptr inbounds nuw i8, ptr %21, i64 16
  %28 = sext i32 %3 to i64
  br label %29

29:
  %30 = phi i64 [ %73, %66 ], [ 0, %9 ]
  %31 = load i32, ptr %27, align 8
  %32 = sext i32 %31 to i64
  %33 = icmp slt i64 %30, %32
  br i1 %33, label %66, label %34

34:
  %35 = icmp ne i32 %23, 0
  %36 = icmp samesign ugt i64 %6, 1073741824
  %37 = and i1 %36, %35
  %38 = add nuw i64 %6, 4611686018427387903
  %39 = lshr i64 %38, 30
  %40 = trunc i64 %39 to i32
  %41 = add i32 %40, 1
  %42 = select i1 %37, i32 %41, i32 1
  %43 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %44 = load ptr, ptr %43, align 8
  %45 = getelementptr inbounds nuw i8, ptr %44, i64 256
  %46 = load ptr, ptr %45, align 8
  %47 = getelementptr inbounds nuw i8, ptr %11, i64 360
  %48 = getelementptr inbounds [0 x ptr], ptr %47, i64 0, i64 %20
  %49 = load ptr, ptr %48, align 8
  %50 = trunc i64 %6 to i32
  %51 = select i1 %37, i32 1073741824, i32 %50
  %52 = getelementptr inbounds nuw i8, ptr %21, i64 8
  %53 = load i32, ptr %52, align 8
  %54 = getelementptr inbounds nuw i8, ptr %21, i64 12
  %55 = load i32, ptr %54, align 4
  %56 = load ptr, ptr %0, align 8
  %57 = getelementptr inbounds nuw i8, ptr %56, i64 1088
  %58 = load ptr, ptr %57, align 8
  %59 = tail call i32 %46(ptr noundef %49, i32 noundef %51, i32 noundef %42, i32 noundef 1, i32 noundef %53, i32 noundef 1, i32 noundef 1, i32 noundef %55, ptr noundef %58, ptr noundef %5, ptr noundef null) #6
  %60 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %61 = load i64, ptr %60, align 8
  %62 = add nsw i64 %61, 1
  store i64 %62, ptr %60, align 8
  %63 = icmp eq i32 %59, 0
  %64 = icmp ne ptr %26, null
  %65 = select i1 %63, i1 %64, i1 false
  br i1 %65, label %74, label %86

66:
  %67 = icmp slt i64 %30, %28
  %68 = getelementptr inbounds nuw ptr, ptr %2, i64 %30
  %69 = sub nsw i64 %30, %28
  %70 = getelementptr inbounds nuw i64, ptr %4, i64 %69
  %71 = select i1 %67, ptr %68, ptr %70
  %72 = getelementptr inbounds nuw ptr, ptr %5, i64 %30
  store ptr %71, ptr %72, align 8
  %73 = add nuw nsw i64 %30, 1
  br label %29, !llvm.loop !9

74:
  %75 = load ptr, ptr %43, align 8
  %76 = getelementptr inbounds nuw i8, ptr %75, i64 232
  %77 = load ptr, ptr %76, align 8
  %78 = getelementptr inbounds nuw i8, ptr %26, i64 32
  %79 = load ptr, ptr %78, align 8
  %80 = getelementptr inbounds ptr, ptr %79, i64 %62
  %81 = load ptr, ptr %80, align 8
  %82 = load ptr, ptr %0, align 8
  %83 = getelementptr inbounds nuw i8, ptr %82, i64 1088
  %84 = load ptr, ptr %83, align 8
  %85 = tail call i32 %77(ptr noundef %81, ptr noundef %84) #6
  br label %86

86:
  %87 = phi i32 [ %85, %74 ], [ %59, %34 ]
  %88 = load ptr, ptr %21, align 8
  %89 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %87, ptr noundef nonnull @.str.1, ptr noundef %88) #7
  br label %90

90:
  %91 = phi i32 [ %89, %86 ], [ 0, %7 ]
  ret i32 %91
}

define hidden i32 @martlet_glue_device_carry(ptr noundef readonly captures(none) %0, ptr noundef %1, ptr noundef %2, i64 noundef %3) local_unnamed_addr #0 {
  %5 = icmp eq ptr %1, %2
  %6 = icmp slt i64 %3, 1
  %7 = or i1 %5, %6
  br i1 %7, label %20, label %8

8:
  %9 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds nuw i8, ptr %10, i64 184
  %12 = load ptr, ptr %11, align 8
  %13 = ptrtoint ptr %1 to i64
  %14 = ptrtoint ptr %2 to i64
  %15 = load ptr, ptr %0, align 8
  %16 = getelementptr inbounds nuw i8, ptr %15, i64 1088
  %17 = load ptr, ptr %16, align 8
  %18 = tail call i32 %12(i64 noundef %13, i64 noundef %14, i64 noundef %3, ptr noundef %17) #6
  %19 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %18, ptr noundef nonnull @.str.2, ptr noundef null) #7
  br label %20

20:
  %21 = phi i32 [ %19, %8 ], [ 0, %4 ]
  ret i32 %21
}

define hidden i32 @martlet_glue_device_read(ptr noundef readonly captures(none) %0, ptr noundef %1, ptr noundef %2, i64 noundef %3) local_unnamed_addr #0 {
  %5 = load ptr, ptr %0, align 8
  %6 = getelementptr inbounds nuw i8, ptr %5, i64 1088
  %7 = load ptr, ptr %6, align 8
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds nuw i8, ptr %9, i64 176
  %11 = load ptr, ptr %10, align 8
  %12 = ptrtoint ptr %2 to i64
  %13 = tail call i32 %11(ptr noundef %1, i64 noundef %12, i64 noundef %3, ptr noundef %7) #6
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %15, label %20

15:
  %16 = load ptr, ptr %8, align 8
  %17 = getelementptr inbounds nuw i8, ptr %16, i64 208
  %18 = load ptr, ptr %17, align 8
  %19 = tail call i32 %18(ptr noundef %7) #6
  br label %20

20:
  %21 = phi i32 [ %13, %4 ], [ %19, %15 ]
  %22 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %21, ptr noundef nonnull @.str.3, ptr noundef null) #7
  ret i32 %22
}

define hidden i32 @martlet_glue_device_run(ptr noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5, ptr noundef writeonly captures(address_is_null) %6) local_unnamed_addr #0 {
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = alloca %struct.martlet_glue_writer, align 8
  %14 = alloca %struct.martlet_glue_device_call, align 8
  %15 = alloca ptr, align 8
  %16 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #6
  %17 = icmp eq i32 %16, 0
  br i1 %17, label %18, label %613

18:
  %19 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %20 = load ptr, ptr %19, align 8
  %21 = getelementptr inbounds nuw i8, ptr %0, i64 1112
  %22 = load ptr, ptr %21, align 8
  %23 = getelementptr inbounds nuw i8, ptr %0, i64 1080
  %24 = load ptr, ptr %23, align 8
  %25 = load i64, ptr %24, align 8
  %26 = icmp ult i64 %25, 1064
  br i1 %26, label %68, label %27

27:
  %28 = getelementptr inbounds nuw i8, ptr %24, i64 8
  %29 = load i32, ptr %28, align 8
  %30 = icmp eq i32 %29, 1
  br i1 %30, label %31, label %68

31:
  %32 = getelementptr inbounds nuw i8, ptr %24, i64 32
  %33 = load ptr, ptr %32, align 8
  %34 = icmp eq ptr %33, null
  br i1 %34, label %68, label %35

35:
  %36 = load ptr, ptr %33, align 8
  %37 = icmp eq ptr %36, %20
  br i1 %37, label %38, label %68

38:
  %39 = getelementptr inbounds nuw i8, ptr %0, i64 1104
  %40 = load ptr, ptr %39, align 8
  %41 = icmp eq ptr %40, null
  br i1 %41, label %49, label %42

42:
  %43 = load i64, ptr %40, align 8
  %44 = icmp ult i64 %43, 16
  br i1 %44, label %68, label %45

45:
  %46 = getelementptr inbounds nuw i8, ptr %0, i64 1088
  %47 = load ptr, ptr %46, align 8
  %48 = icmp eq ptr %47, null
  br i1 %48, label %68, label %49

49:
  %50 = icmp eq ptr %22, null
  br i1 %50, label %72, label %51

51:
  %52 = load i64, ptr %22, align 8
  %53 = icmp ult i64 %52, 40
  br i1 %53, label %68, label %54

54:
  %55 = getelementptr inbounds nuw i8, ptr %22, i64 32
  %56 = load ptr, ptr %55, align 8
  %57 = icmp eq ptr %56, null
  br i1 %57, label %68, label %58

58:
  %59 = getelementptr inbounds nuw i8, ptr %22, i64 24
  %60 = load ptr, ptr %59, align 8
  %61 = icmp eq ptr %60, null
  br i1 %61, label %68, label %62

62:
  %63 = getelementptr inbounds nuw i8, ptr %22, i64 8
  %64 = load i64, ptr %63, align 8
  %65 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %66 = load i64, ptr %65, align 8
  %67 = icmp slt i64 %64, %66
  br i1 %67, label %68, label %72

68:
  %69 = phi ptr [ @.str.12, %62 ], [ @.str.11, %54 ], [ @.str.9, %45 ], [ @.str.8, %42 ], [ @.str.7, %35 ], [ @.str.6, %31 ], [ @.str.5, %18 ], [ @.str.5, %27 ], [ @.str.10, %51 ], [ @.str.11, %58 ]
  %70 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 2, ptr noundef nonnull %69, ptr noundef null) #6
  %71 = icmp eq i32 %70, 0
  br i1 %71, label %72, label %613

72:
  %73 = load ptr, ptr %1, align 8
  %74 = tail call i32 @martlet_glue_check(ptr noundef nonnull %0, ptr noundef %73, ptr noundef %2, ptr noundef %3, ptr noundef %4) #6
  %75 = icmp eq i32 %74, 0
  br i1 %75, label %76, label %613

76:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11)
  store ptr %4, ptr %11, align 8
  %77 = load ptr, ptr %1, align 8
  %78 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %79 = load ptr, ptr %78, align 8
  %80 = tail call i64 %79(ptr noundef %3) #6
  %81 = add nsw i64 %80, 255
  %82 = sdiv i64 %81, 256
  %83 = shl nsw i64 %82, 8
  %84 = getelementptr inbounds nuw i8, ptr %77, i64 36
  %85 = getelementptr inbounds nuw i8, ptr %77, i64 40
  %86 = getelementptr inbounds nuw i8, ptr %77, i64 16
  %87 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  %88 = getelementptr inbounds nuw i8, ptr %0, i64 24
  br label %89

89:
  %90 = phi i64 [ %173, %171 ], [ 0, %76 ]
  %91 = phi i64 [ %172, %171 ], [ %83, %76 ]
  %92 = load i32, ptr %84, align 4
  %93 = load i32, ptr %85, align 8
  %94 = add nsw i32 %93, %92
  %95 = sext i32 %94 to i64
  %96 = icmp slt i64 %90, %95
  br i1 %96, label %97, label %174

97:
  %98 = load ptr, ptr %86, align 8
  %99 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %98, i64 %90
  %100 = call fastcc i64 @byte_count(ptr noundef %99, ptr noundef %11) #7
  %101 = getelementptr inbounds nuw i8, ptr %99, i64 24
  %102 = load i32, ptr %101, align 8
  %103 = icmp sgt i32 %102, -1
  br i1 %103, label %106, label %104

104:
  %105 = load ptr, ptr %87, align 8
  br label %134

106:
  %107 = getelementptr inbounds nuw ptr, ptr %2, i64 %90
  %108 = load ptr, ptr %107, align 8
  %109 = zext nneg i32 %102 to i64
  %110 = getelementptr inbounds nuw ptr, ptr %2, i64 %109
  %111 = load ptr, ptr %110, align 8
  %112 = icmp eq ptr %108, %111
  %113 = icmp sgt i64 %100, 0
  %114 = select i1 %112, i1 %113, i1 false
  %115 = load ptr, ptr %87, align 8
  br i1 %114, label %116, label %134

116:
  %117 = icmp eq ptr %115, null
  br i1 %117, label %158, label %118

118:
  %119 = getelementptr inbounds nuw i8, ptr %115, i64 %90
  %120 = load i8, ptr %119, align 1
  %121 = icmp eq i8 %120, 0
  %122 = getelementptr inbounds nuw i8, ptr %115, i64 %109
  %123 = load i8, ptr %122, align 1
  %124 = icmp ne i8 %123, 0
  %125 = xor i1 %121, %124
  br i1 %125, label %141, label %126

126:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #5
  %127 = getelementptr inbounds nuw i8, ptr %99, i64 8
  %128 = load ptr, ptr %127, align 8
  %129 = tail call [2 x i64] @martlet_glue_start(ptr noundef nonnull %0, ptr noundef %128) #6
  %130 = extractvalue [2 x i64] %129, 0
  store i64 %130, ptr %12, align 8
  %131 = extractvalue [2 x i64] %129, 1
  %132 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store i64 %131, ptr %132, align 8
  %133 = load ptr, ptr %99, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str.13, ptr noundef %133, ptr noundef nonnull @.str.14) #6
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.15) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #5
  br label %200

134:
  %135 = phi ptr [ %115, %106 ], [ %105, %104 ]
  %136 = phi i1 [ %112, %106 ], [ false, %104 ]
  %137 = icmp eq ptr %135, null
  br i1 %137, label %156, label %138

138:
  %139 = getelementptr inbounds nuw i8, ptr %135, i64 %90
  %140 = load i8, ptr %139, align 1
  br label %141

141:
  %142 = phi i8 [ %140, %138 ], [ %120, %118 ]
  %143 = phi i1 [ %136, %138 ], [ true, %118 ]
  %144 = icmp eq i8 %142, 0
  br i1 %144, label %156, label %145

145:
  %146 = load ptr, ptr %99, align 8
  %147 = getelementptr inbounds nuw ptr, ptr %2, i64 %90
  %148 = load ptr, ptr %147, align 8
  %149 = getelementptr inbounds nuw i8, ptr %99, i64 8
  %150 = load ptr, ptr %149, align 8
  %151 = tail call i32 @martlet_glue_check_data(ptr noundef nonnull %0, ptr noundef %146, ptr noundef %148, i64 noundef %100, i64 noundef 16, ptr noundef %150) #6
  %152 = icmp eq i32 %151, 0
  br i1 %152, label %153, label %200

153:
  %154 = load ptr, ptr %147, align 8
  %155 = getelementptr inbounds nuw ptr, ptr %5, i64 %90
  store ptr %154, ptr %155, align 8
  br label %171

156:
  %157 = phi i1 [ %136, %134 ], [ %143, %141 ]
  br i1 %157, label %158, label %163

158:
  %159 = sext i32 %102 to i64
  %160 = getelementptr inbounds ptr, ptr %5, i64 %159
  %161 = load ptr, ptr %160, align 8
  %162 = getelementptr inbounds nuw ptr, ptr %5, i64 %90
  store ptr %161, ptr %162, align 8
  br label %171

163:
  %164 = load ptr, ptr %88, align 8
  %165 = getelementptr inbounds i8, ptr %164, i64 %91
  %166 = getelementptr inbounds nuw ptr, ptr %5, i64 %90
  store ptr %165, ptr %166, align 8
  %167 = add nsw i64 %100, 255
  %168 = sdiv i64 %167, 256
  %169 = shl nsw i64 %168, 8
  %170 = add nsw i64 %169, %91
  br label %171

171:
  %172 = phi i64 [ %91, %153 ], [ %170, %163 ], [ %91, %158 ]
  %173 = add nuw nsw i64 %90, 1
  br label %89, !llvm.loop !10

174:
  %175 = icmp sgt i64 %91, 0
  %176 = load ptr, ptr %88, align 8
  br i1 %175, label %177, label %195

177:
  %178 = icmp eq ptr %176, null
  br i1 %178, label %183, label %179

179:
  %180 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %181 = load i64, ptr %180, align 8
  %182 = icmp ult i64 %181, %91
  br i1 %182, label %183, label %195

183:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #5
  %184 = tail call [2 x i64] @martlet_glue_start(ptr noundef nonnull %0, ptr noundef null) #6
  %185 = extractvalue [2 x i64] %184, 0
  store i64 %185, ptr %13, align 8
  %186 = extractvalue [2 x i64] %184, 1
  %187 = getelementptr inbounds nuw i8, ptr %13, i64 8
  store i64 %186, ptr %187, align 8
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.16) #6
  %188 = load ptr, ptr %88, align 8
  %189 = icmp eq ptr %188, null
  br i1 %189, label %193, label %190

190:
  %191 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %192 = load i64, ptr %191, align 8
  br label %193

193:
  %194 = phi i64 [ %192, %190 ], [ 0, %183 ]
  call void @martlet_glue_put_number(ptr noundef nonnull %13, i64 noundef %194) #6
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.17) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %13, i64 noundef %91) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %13) #5
  br label %200

195:
  %196 = ptrtoint ptr %176 to i64
  %197 = and i64 %196, 255
  %198 = icmp eq i64 %197, 0
  br i1 %198, label %199, label %202

199:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  br label %205

200:
  %201 = phi i32 [ 1, %126 ], [ 4, %193 ], [ %151, %145 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  br label %613

202:
  %203 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 4, ptr noundef nonnull @.str.18, ptr noundef null) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  %204 = icmp eq i32 %203, 0
  br i1 %204, label %205, label %613

205:
  %206 = load ptr, ptr %23, align 8
  %207 = getelementptr inbounds nuw i8, ptr %206, i64 32
  %208 = load ptr, ptr %207, align 8
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %14) #5
  store ptr %0, ptr %14, align 8
  %209 = getelementptr inbounds nuw i8, ptr %14, i64 8
  store ptr %208, ptr %209, align 8
  %210 = getelementptr inbounds nuw i8, ptr %14, i64 16
  %211 = getelementptr inbounds nuw i8, ptr %208, i64 8
  store ptr %211, ptr %210, align 8
  %212 = getelementptr inbounds nuw i8, ptr %14, i64 24
  store i64 0, ptr %212, align 8
  %213 = getelementptr inbounds nuw i8, ptr %208, i64 88
  %214 = load ptr, ptr %213, align 8
  %215 = getelementptr inbounds nuw i8, ptr %208, i64 328
  %216 = load ptr, ptr %215, align 8
  %217 = tail call i32 %214(ptr noundef %216) #6
  %218 = icmp eq i32 %217, 0
  br i1 %218, label %221, label %219

219:
  %220 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %217, ptr noundef nonnull @.str.4, ptr noundef null) #7
  br label %611

221:
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %10) #5
  store i32 0, ptr %10, align 4
  %222 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %223 = load ptr, ptr %222, align 8
  %224 = call i32 %223(ptr noundef nonnull %14, ptr noundef %2, ptr noundef %3) #6
  %225 = icmp eq i32 %224, 0
  br i1 %225, label %226, label %564

226:
  %227 = load ptr, ptr %1, align 8
  %228 = call fastcc i32 @move_tensors(ptr noundef nonnull %14, ptr noundef %227, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 0, ptr noundef %10) #7
  %229 = icmp eq i32 %228, 0
  br i1 %229, label %230, label %549

230:
  %231 = load ptr, ptr %14, align 8
  %232 = getelementptr inbounds nuw i8, ptr %231, i64 1112
  %233 = load ptr, ptr %232, align 8
  %234 = icmp eq ptr %233, null
  br i1 %234, label %321, label %235

235:
  %236 = load ptr, ptr %210, align 8
  %237 = getelementptr inbounds nuw i8, ptr %233, i64 16
  store i64 0, ptr %237, align 8
  %238 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %239 = getelementptr inbounds nuw i8, ptr %236, i64 216
  %240 = getelementptr inbounds nuw i8, ptr %233, i64 32
  br label %241

241:
  %242 = phi i64 [ 0, %235 ], [ %255, %248 ]
  %243 = phi i32 [ 0, %235 ], [ %252, %248 ]
  %244 = load i64, ptr %238, align 8
  %245 = icmp sle i64 %242, %244
  %246 = icmp eq i32 %243, 0
  %247 = select i1 %245, i1 %246, i1 false
  br i1 %247, label %248, label %256

248:
  %249 = load ptr, ptr %239, align 8
  %250 = load ptr, ptr %240, align 8
  %251 = getelementptr inbounds nuw ptr, ptr %250, i64 %242
  %252 = call i32 %249(ptr noundef %251, i32 noundef 0) #6
  %253 = icmp eq i32 %252, 0
  %254 = zext i1 %253 to i64
  %255 = add nuw nsw i64 %242, %254
  br label %241, !llvm.loop !11

256:
  br i1 %246, label %257, label %277

257:
  %258 = getelementptr inbounds nuw i8, ptr %236, i64 232
  %259 = load ptr, ptr %258, align 8
  %260 = load ptr, ptr %240, align 8
  %261 = load ptr, ptr %260, align 8
  %262 = load ptr, ptr %14, align 8
  %263 = getelementptr inbounds nuw i8, ptr %262, i64 1088
  %264 = load ptr, ptr %263, align 8
  %265 = call i32 %259(ptr noundef %261, ptr noundef %264) #6
  %266 = icmp eq i32 %265, 0
  br i1 %266, label %267, label %277

267:
  %268 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  %269 = icmp eq i32 %268, 0
  br i1 %269, label %270, label %277

270:
  %271 = getelementptr inbounds nuw i8, ptr %236, i64 208
  %272 = load ptr, ptr %271, align 8
  %273 = load ptr, ptr %14, align 8
  %274 = getelementptr inbounds nuw i8, ptr %273, i64 1088
  %275 = load ptr, ptr %274, align 8
  %276 = call i32 %272(ptr noundef %275) #6
  br label %277

277:
  %278 = phi i1 [ true, %267 ], [ false, %270 ], [ false, %257 ], [ false, %256 ]
  %279 = phi i32 [ %268, %267 ], [ 0, %270 ], [ 0, %257 ], [ 0, %256 ]
  %280 = phi i32 [ 0, %267 ], [ %276, %270 ], [ %265, %257 ], [ %243, %256 ]
  %281 = getelementptr inbounds nuw i8, ptr %236, i64 248
  %282 = getelementptr inbounds nuw i8, ptr %233, i64 24
  br label %283

283:
  %284 = phi i32 [ %280, %277 ], [ %303, %293 ]
  %285 = phi i64 [ 0, %277 ], [ %300, %293 ]
  %286 = load i64, ptr %212, align 8
  %287 = icmp sge i64 %285, %286
  %288 = icmp ne i32 %284, 0
  %289 = select i1 %287, i1 true, i1 %288
  %290 = or i1 %278, %289
  br i1 %290, label %291, label %293

291:
  %292 = getelementptr inbounds nuw i8, ptr %236, i64 224
  br label %304

293:
  %294 = load ptr, ptr %281, align 8
  %295 = load ptr, ptr %282, align 8
  %296 = getelementptr inbounds nuw float, ptr %295, i64 %285
  %297 = load ptr, ptr %240, align 8
  %298 = getelementptr inbounds nuw ptr, ptr %297, i64 %285
  %299 = load ptr, ptr %298, align 8
  %300 = add nuw nsw i64 %285, 1
  %301 = getelementptr inbounds nuw ptr, ptr %297, i64 %300
  %302 = load ptr, ptr %301, align 8
  %303 = call i32 %294(ptr noundef %296, ptr noundef %299, ptr noundef %302) #6
  br label %283, !llvm.loop !12

304:
  %305 = phi i64 [ %315, %309 ], [ 0, %291 ]
  %306 = icmp eq i64 %305, %242
  br i1 %306, label %307, label %309

307:
  %308 = or i1 %278, %288
  br i1 %308, label %318, label %316

309:
  %310 = load ptr, ptr %292, align 8
  %311 = load ptr, ptr %240, align 8
  %312 = getelementptr inbounds nuw ptr, ptr %311, i64 %305
  %313 = load ptr, ptr %312, align 8
  %314 = call i32 %310(ptr noundef %313) #6
  %315 = add nuw i64 %305, 1
  br label %304, !llvm.loop !13

316:
  %317 = load i64, ptr %212, align 8
  store i64 %317, ptr %237, align 8
  br label %318

318:
  br i1 %278, label %543, label %319

319:
  %320 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %284, ptr noundef nonnull @.str.21, ptr noundef null) #7
  br label %543

321:
  %322 = getelementptr inbounds nuw i8, ptr %231, i64 1104
  %323 = load ptr, ptr %322, align 8
  %324 = icmp eq ptr %323, null
  br i1 %324, label %541, label %325

325:
  %326 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %327 = load i64, ptr %326, align 8
  %328 = icmp eq i64 %327, 0
  br i1 %328, label %329, label %541

329:
  %330 = load ptr, ptr %210, align 8
  %331 = getelementptr inbounds nuw i8, ptr %330, i64 264
  %332 = load ptr, ptr %331, align 8
  %333 = icmp eq ptr %332, null
  br i1 %333, label %358, label %334

334:
  %335 = getelementptr inbounds nuw i8, ptr %330, i64 272
  %336 = load ptr, ptr %335, align 8
  %337 = icmp eq ptr %336, null
  br i1 %337, label %358, label %338

338:
  %339 = getelementptr inbounds nuw i8, ptr %330, i64 296
  %340 = load ptr, ptr %339, align 8
  %341 = icmp eq ptr %340, null
  br i1 %341, label %358, label %342

342:
  %343 = getelementptr inbounds nuw i8, ptr %330, i64 304
  %344 = load ptr, ptr %343, align 8
  %345 = icmp eq ptr %344, null
  br i1 %345, label %358, label %346

346:
  %347 = getelementptr inbounds nuw i8, ptr %330, i64 312
  %348 = load ptr, ptr %347, align 8
  %349 = icmp eq ptr %348, null
  br i1 %349, label %358, label %350

350:
  %351 = getelementptr inbounds nuw i8, ptr %330, i64 280
  %352 = load ptr, ptr %351, align 8
  %353 = icmp eq ptr %352, null
  br i1 %353, label %354, label %360

354:
  %355 = getelementptr inbounds nuw i8, ptr %330, i64 288
  %356 = load ptr, ptr %355, align 8
  %357 = icmp eq ptr %356, null
  br i1 %357, label %358, label %360

358:
  %359 = call i32 @martlet_glue_fail(ptr noundef nonnull %231, i32 noundef 6, ptr noundef nonnull @.str.22, ptr noundef null) #6
  br label %543

360:
  %361 = load ptr, ptr %1, align 8
  %362 = getelementptr inbounds nuw i8, ptr %361, i64 36
  %363 = load i32, ptr %362, align 4
  %364 = add i32 %363, 6
  %365 = getelementptr inbounds nuw i8, ptr %361, i64 40
  %366 = load i32, ptr %365, align 8
  %367 = add i32 %364, %366
  %368 = getelementptr inbounds nuw i8, ptr %361, i64 32
  %369 = load i32, ptr %368, align 8
  %370 = add i32 %367, %369
  %371 = sext i32 %370 to i64
  %372 = getelementptr inbounds nuw i8, ptr %323, i64 8
  %373 = load ptr, ptr %372, align 8
  %374 = icmp eq ptr %373, null
  br i1 %374, label %389, label %375

375:
  %376 = getelementptr inbounds nuw i8, ptr %373, i64 8
  %377 = load i64, ptr %376, align 8
  %378 = icmp eq i64 %377, %371
  br i1 %378, label %413, label %379

379:
  store ptr null, ptr %372, align 8
  %380 = load ptr, ptr %373, align 8
  %381 = icmp eq ptr %380, null
  br i1 %381, label %385, label %382

382:
  %383 = load ptr, ptr %347, align 8
  %384 = call i32 %383(ptr noundef nonnull %380) #6
  br label %385

385:
  %386 = getelementptr inbounds nuw i8, ptr %330, i64 152
  %387 = load ptr, ptr %386, align 8
  %388 = call i32 %387(ptr noundef nonnull %373) #6
  br label %389

389:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %9) #5
  store ptr null, ptr %9, align 8
  %390 = shl nsw i64 %371, 3
  %391 = add nsw i64 %390, 16
  %392 = getelementptr inbounds nuw i8, ptr %330, i64 144
  %393 = load ptr, ptr %392, align 8
  %394 = call i32 %393(ptr noundef nonnull %9, i64 noundef %391, i32 noundef 1) #6
  %395 = icmp eq i32 %394, 0
  br i1 %395, label %396, label %408

396:
  %397 = load ptr, ptr %9, align 8
  store ptr null, ptr %397, align 8
  %398 = getelementptr inbounds nuw i8, ptr %397, i64 8
  store i64 %371, ptr %398, align 8
  %399 = getelementptr inbounds nuw i8, ptr %397, i64 16
  %400 = call i64 @llvm.smax.i64(i64 range(i64 -2147483648, 2147483648) %371, i64 0)
  br label %401

401:
  %402 = phi i64 [ 0, %396 ], [ %407, %405 ]
  %403 = icmp eq i64 %402, %400
  br i1 %403, label %404, label %405

404:
  store ptr %397, ptr %372, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #5
  br label %413

405:
  %406 = getelementptr inbounds nuw [0 x i64], ptr %399, i64 0, i64 %402
  store i64 0, ptr %406, align 8
  %407 = add nuw nsw i64 %402, 1
  br label %401, !llvm.loop !14

408:
  %409 = call i32 @martlet_glue_device_failed(ptr noundef nonnull readonly %14, i32 noundef %394, ptr noundef nonnull @.str.24, ptr noundef null) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #5
  %410 = icmp eq i32 %409, 0
  br i1 %410, label %411, label %549

411:
  %412 = load ptr, ptr %372, align 8
  br label %413

413:
  %414 = phi ptr [ %412, %411 ], [ %373, %375 ], [ %397, %404 ]
  %415 = ptrtoint ptr %1 to i64
  %416 = getelementptr inbounds nuw i8, ptr %414, i64 16
  %417 = call i64 @llvm.smax.i64(i64 %371, i64 0)
  br label %418

418:
  %419 = phi i1 [ false, %413 ], [ %472, %471 ]
  %420 = phi i64 [ 0, %413 ], [ %474, %471 ]
  %421 = icmp eq i64 %420, %417
  br i1 %421, label %422, label %424

422:
  %423 = load ptr, ptr %414, align 8
  br i1 %419, label %475, label %482

424:
  %425 = load ptr, ptr %1, align 8
  %426 = getelementptr inbounds nuw i8, ptr %425, i64 36
  %427 = load i32, ptr %426, align 4
  %428 = getelementptr inbounds nuw i8, ptr %425, i64 40
  %429 = load i32, ptr %428, align 8
  %430 = add nsw i32 %429, %427
  %431 = sext i32 %430 to i64
  switch i64 %420, label %454 [
    i64 0, label %465
    i64 1, label %432
    i64 2, label %437
    i64 3, label %440
    i64 4, label %445
    i64 5, label %450
  ]

432:
  %433 = load ptr, ptr %14, align 8
  %434 = getelementptr inbounds nuw i8, ptr %433, i64 24
  %435 = load ptr, ptr %434, align 8
  %436 = ptrtoint ptr %435 to i64
  br label %465

437:
  %438 = load ptr, ptr %209, align 8
  %439 = ptrtoint ptr %438 to i64
  br label %465

440:
  %441 = load ptr, ptr %209, align 8
  %442 = getelementptr inbounds nuw i8, ptr %441, i64 328
  %443 = load ptr, ptr %442, align 8
  %444 = ptrtoint ptr %443 to i64
  br label %465

445:
  %446 = load ptr, ptr %209, align 8
  %447 = getelementptr inbounds nuw i8, ptr %446, i64 336
  %448 = load ptr, ptr %447, align 8
  %449 = ptrtoint ptr %448 to i64
  br label %465

450:
  %451 = load ptr, ptr %209, align 8
  %452 = getelementptr inbounds nuw i8, ptr %451, i64 344
  %453 = load i64, ptr %452, align 8
  br label %465

454:
  %455 = add nsw i64 %420, -6
  %456 = icmp slt i64 %455, %431
  br i1 %456, label %457, label %461

457:
  %458 = getelementptr inbounds ptr, ptr %5, i64 %455
  %459 = load ptr, ptr %458, align 8
  %460 = ptrtoint ptr %459 to i64
  br label %465

461:
  %462 = sub nsw i64 %455, %431
  %463 = getelementptr inbounds nuw i64, ptr %3, i64 %462
  %464 = load i64, ptr %463, align 8
  br label %465

465:
  %466 = phi i64 [ %436, %432 ], [ %439, %437 ], [ %444, %440 ], [ %449, %445 ], [ %453, %450 ], [ %460, %457 ], [ %464, %461 ], [ %415, %424 ]
  br i1 %419, label %471, label %467

467:
  %468 = getelementptr inbounds nuw [0 x i64], ptr %416, i64 0, i64 %420
  %469 = load i64, ptr %468, align 8
  %470 = icmp ne i64 %469, %466
  br label %471

471:
  %472 = phi i1 [ true, %465 ], [ %470, %467 ]
  %473 = getelementptr inbounds nuw [0 x i64], ptr %416, i64 0, i64 %420
  store i64 %466, ptr %473, align 8
  %474 = add nuw nsw i64 %420, 1
  br label %418, !llvm.loop !15

475:
  store ptr null, ptr %414, align 8
  %476 = icmp eq ptr %423, null
  br i1 %476, label %480, label %477

477:
  %478 = load ptr, ptr %347, align 8
  %479 = call i32 %478(ptr noundef nonnull %423) #6
  br label %480

480:
  %481 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  br label %543

482:
  %483 = icmp eq ptr %423, null
  %484 = load ptr, ptr %14, align 8
  br i1 %483, label %485, label %533

485:
  %486 = load ptr, ptr %210, align 8
  %487 = getelementptr inbounds nuw i8, ptr %484, i64 1088
  %488 = load ptr, ptr %487, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #5
  store ptr null, ptr %8, align 8
  %489 = getelementptr inbounds nuw i8, ptr %486, i64 264
  %490 = load ptr, ptr %489, align 8
  %491 = call i32 %490(ptr noundef %488, i32 noundef 1) #6
  %492 = icmp eq i32 %491, 0
  br i1 %492, label %495, label %493

493:
  %494 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %491, ptr noundef nonnull @.str.25, ptr noundef null) #7
  br label %527

495:
  %496 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  %497 = getelementptr inbounds nuw i8, ptr %486, i64 272
  %498 = load ptr, ptr %497, align 8
  %499 = call i32 %498(ptr noundef %488, ptr noundef nonnull %8) #6
  %500 = icmp ne i32 %496, 0
  %501 = icmp ne i32 %499, 0
  %502 = select i1 %500, i1 true, i1 %501
  br i1 %502, label %515, label %503

503:
  %504 = getelementptr inbounds nuw i8, ptr %486, i64 280
  %505 = load ptr, ptr %504, align 8
  %506 = icmp eq ptr %505, null
  br i1 %506, label %510, label %507

507:
  %508 = load ptr, ptr %8, align 8
  %509 = call i32 %505(ptr noundef nonnull %414, ptr noundef %508, i64 noundef 0) #6
  br label %515

510:
  %511 = getelementptr inbounds nuw i8, ptr %486, i64 288
  %512 = load ptr, ptr %511, align 8
  %513 = load ptr, ptr %8, align 8
  %514 = call i32 %512(ptr noundef nonnull %414, ptr noundef %513, ptr noundef null, ptr noundef null, i64 noundef 0) #6
  br label %515

515:
  %516 = phi i32 [ %499, %495 ], [ %509, %507 ], [ %514, %510 ]
  %517 = load ptr, ptr %8, align 8
  %518 = icmp eq ptr %517, null
  br i1 %518, label %523, label %519

519:
  %520 = getelementptr inbounds nuw i8, ptr %486, i64 304
  %521 = load ptr, ptr %520, align 8
  %522 = call i32 %521(ptr noundef nonnull %517) #6
  br label %523

523:
  br i1 %500, label %524, label %525

524:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  br label %549

525:
  %526 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %516, ptr noundef nonnull @.str.26, ptr noundef null) #7
  br label %527

527:
  %528 = phi i32 [ %494, %493 ], [ %526, %525 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  %529 = icmp eq i32 %528, 0
  br i1 %529, label %530, label %549

530:
  %531 = load ptr, ptr %414, align 8
  %532 = load ptr, ptr %14, align 8
  br label %533

533:
  %534 = phi ptr [ %532, %530 ], [ %484, %482 ]
  %535 = phi ptr [ %531, %530 ], [ %423, %482 ]
  %536 = load ptr, ptr %339, align 8
  %537 = getelementptr inbounds nuw i8, ptr %534, i64 1088
  %538 = load ptr, ptr %537, align 8
  %539 = call i32 %536(ptr noundef %535, ptr noundef %538) #6
  %540 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %539, ptr noundef nonnull @.str.23, ptr noundef null) #7
  br label %543

541:
  %542 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  br label %543

543:
  %544 = phi i32 [ %542, %541 ], [ %320, %319 ], [ %279, %318 ], [ %359, %358 ], [ %540, %533 ], [ %481, %480 ]
  %545 = icmp eq i32 %544, 0
  br i1 %545, label %546, label %549

546:
  %547 = load ptr, ptr %1, align 8
  %548 = call fastcc i32 @move_tensors(ptr noundef nonnull %14, ptr noundef %547, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 1, ptr noundef %10) #7
  br label %549

549:
  %550 = phi i32 [ %544, %543 ], [ %548, %546 ], [ %496, %524 ], [ %528, %527 ], [ %409, %408 ], [ %228, %226 ]
  %551 = load i32, ptr %10, align 4
  %552 = icmp eq i32 %551, 0
  br i1 %552, label %564, label %553

553:
  %554 = load ptr, ptr %210, align 8
  %555 = getelementptr inbounds nuw i8, ptr %554, i64 208
  %556 = load ptr, ptr %555, align 8
  %557 = load ptr, ptr %14, align 8
  %558 = getelementptr inbounds nuw i8, ptr %557, i64 1088
  %559 = load ptr, ptr %558, align 8
  %560 = call i32 %556(ptr noundef %559) #6
  %561 = icmp eq i32 %550, 0
  br i1 %561, label %562, label %564

562:
  %563 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %560, ptr noundef nonnull @.str.19, ptr noundef null) #7
  br label %564

564:
  %565 = phi i32 [ %224, %221 ], [ %550, %549 ], [ %563, %562 ], [ %550, %553 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %10) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %15) #5
  %566 = getelementptr inbounds nuw i8, ptr %208, i64 96
  %567 = load ptr, ptr %566, align 8
  %568 = call i32 %567(ptr noundef nonnull %15) #6
  %569 = icmp ne i32 %565, 0
  %570 = icmp eq ptr %6, null
  %571 = or i1 %570, %569
  br i1 %571, label %610, label %572

572:
  %573 = load ptr, ptr %1, align 8
  %574 = getelementptr inbounds nuw i8, ptr %573, i64 44
  %575 = getelementptr inbounds nuw i8, ptr %573, i64 24
  %576 = getelementptr inbounds nuw i8, ptr %573, i64 36
  %577 = getelementptr inbounds nuw i8, ptr %573, i64 16
  br label %578

578:
  %579 = phi i64 [ 0, %572 ], [ %602, %599 ]
  %580 = load i32, ptr %574, align 4
  %581 = sext i32 %580 to i64
  %582 = icmp slt i64 %579, %581
  br i1 %582, label %583, label %610

583:
  %584 = load ptr, ptr %575, align 8
  %585 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %584, i64 %579
  %586 = getelementptr inbounds nuw i8, ptr %585, i64 4
  %587 = load i32, ptr %586, align 4
  %588 = sext i32 %587 to i64
  %589 = getelementptr inbounds i64, ptr %4, i64 %588
  %590 = load i32, ptr %576, align 4
  %591 = load i32, ptr %585, align 4
  %592 = add nsw i32 %591, %590
  %593 = call i32 @llvm.smax.i32(i32 %592, i32 0)
  %594 = zext nneg i32 %593 to i64
  br label %595

595:
  %596 = phi i64 [ %609, %603 ], [ 0, %583 ]
  %597 = phi ptr [ %608, %603 ], [ %589, %583 ]
  %598 = icmp eq i64 %596, %594
  br i1 %598, label %599, label %603

599:
  %600 = load i64, ptr %597, align 8
  %601 = getelementptr inbounds nuw i64, ptr %6, i64 %579
  store i64 %600, ptr %601, align 8
  %602 = add nuw nsw i64 %579, 1
  br label %578, !llvm.loop !16

603:
  %604 = load ptr, ptr %577, align 8
  %605 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %604, i64 %596, i32 2
  %606 = load i32, ptr %605, align 8
  %607 = sext i32 %606 to i64
  %608 = getelementptr inbounds i64, ptr %597, i64 %607
  %609 = add nuw nsw i64 %596, 1
  br label %595, !llvm.loop !17

610:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %15) #5
  br label %611

611:
  %612 = phi i32 [ %220, %219 ], [ %565, %610 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %14) #5
  br label %613

613:
  %614 = phi i32 [ %612, %611 ], [ %203, %202 ], [ %201, %200 ], [ %74, %72 ], [ %70, %68 ], [ %16, %7 ]
  ret i32 %614
}

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check(ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

define internal fastcc i64 @byte_count(ptr noundef readonly captures(none) %0, ptr noundef nonnull captures(none) %1) unnamed_addr #3 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 21
  %4 = load i8, ptr %3, align 1
  %5 = zext i8 %4 to i64
  %6 = add nuw nsw i64 %5, 7
  %7 = lshr i64 %6, 3
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 16
  br label %9

9:
  %10 = phi i64 [ %7, %2 ], [ %19, %15 ]
  %11 = phi i32 [ 0, %2 ], [ %20, %15 ]
  %12 = load i32, ptr %8, align 8
  %13 = icmp slt i32 %11, %12
  br i1 %13, label %15, label %14

14:
  ret i64 %10

15:
  %16 = load ptr, ptr %1, align 8
  %17 = getelementptr inbounds nuw i8, ptr %16, i64 8
  store ptr %17, ptr %1, align 8
  %18 = load i64, ptr %16, align 8
  %19 = mul nsw i64 %18, %10
  %20 = add nuw nsw i32 %11, 1
  br label %9, !llvm.loop !18
}

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_data(ptr noundef, ptr noundef, ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

define internal fastcc i32 @move_tensors(ptr noundef nonnull readonly captures(none) %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2, ptr noundef %3, ptr noundef readonly captures(none) %4, i32 noundef range(i32 0, 2) %5, ptr noundef nonnull writeonly captures(none) %6) unnamed_addr #0 {
  %8 = alloca ptr, align 8
  store ptr %3, ptr %8, align 8
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 36
  %10 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %12 = icmp eq i32 %5, 0
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 16
  br label %14

14:
  %15 = phi i64 [ %66, %65 ], [ 0, %7 ]
  %16 = load i32, ptr %9, align 4
  %17 = load i32, ptr %10, align 8
  %18 = add nsw i32 %17, %16
  %19 = sext i32 %18 to i64
  %20 = icmp slt i64 %15, %19
  br i1 %20, label %21, label %67

21:
  %22 = load ptr, ptr %11, align 8
  %23 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %22, i64 %15
  %24 = call fastcc i64 @byte_count(ptr noundef %23, ptr noundef %8) #7
  %25 = load ptr, ptr %0, align 8
  %26 = getelementptr inbounds nuw i8, ptr %25, i64 1096
  %27 = load ptr, ptr %26, align 8
  %28 = icmp eq ptr %27, null
  br i1 %28, label %33, label %29

29:
  %30 = getelementptr inbounds nuw i8, ptr %27, i64 %15
  %31 = load i8, ptr %30, align 1
  %32 = icmp eq i8 %31, 0
  br i1 %32, label %33, label %65

33:
  store i32 1, ptr %6, align 4
  %34 = load i32, ptr %9, align 4
  %35 = sext i32 %34 to i64
  %36 = icmp sge i64 %15, %35
  %37 = zext i1 %36 to i32
  %38 = icmp ne i32 %5, %37
  %39 = icmp slt i64 %24, 1
  %40 = select i1 %38, i1 true, i1 %39
  br i1 %40, label %65, label %41

41:
  %42 = getelementptr inbounds nuw ptr, ptr %4, i64 %15
  %43 = load ptr, ptr %42, align 8
  %44 = ptrtoint ptr %43 to i64
  %45 = load ptr, ptr %0, align 8
  %46 = getelementptr inbounds nuw i8, ptr %45, i64 1088
  %47 = load ptr, ptr %46, align 8
  %48 = load ptr, ptr %13, align 8
  %49 = getelementptr inbounds nuw ptr, ptr %2, i64 %15
  %50 = load ptr, ptr %49, align 8
  br i1 %12, label %55, label %51

51:
  %52 = getelementptr inbounds nuw i8, ptr %48, i64 176
  %53 = load ptr, ptr %52, align 8
  %54 = tail call i32 %53(ptr noundef %50, i64 noundef %44, i64 noundef %24, ptr noundef %47) #6
  br label %59

55:
  %56 = getelementptr inbounds nuw i8, ptr %48, i64 168
  %57 = load ptr, ptr %56, align 8
  %58 = tail call i32 %57(i64 noundef %44, ptr noundef %50, i64 noundef %24, ptr noundef %47) #6
  br label %59

59:
  %60 = phi i32 [ %54, %51 ], [ %58, %55 ]
  %61 = icmp eq i32 %60, 0
  br i1 %61, label %65, label %62

62:
  %63 = load ptr, ptr %23, align 8
  %64 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %60, ptr noundef nonnull @.str.20, ptr noundef %63) #7
  br label %67

65:
  %66 = add nuw nsw i64 %15, 1
  br label %14, !llvm.loop !19

67:
  %68 = phi i32 [ %64, %62 ], [ 0, %14 ]
  ret i32 %68
}

define internal fastcc i32 @launch_all(ptr noundef nonnull %0, ptr noundef readonly captures(none) %1, ptr noundef %2, ptr noundef %3, ptr noundef %4) unnamed_addr #0 {
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %7 = load ptr, ptr %6, align 8
  %8 = load ptr, ptr %0, align 8
  %9 = getelementptr inbounds nuw i8, ptr %8, i64 24
  %10 = load ptr, ptr %9, align 8
  %11 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %12, i64 344
  %14 = load i64, ptr %13, align 8
  %15 = inttoptr i64 %14 to ptr
  %16 = getelementptr inbounds nuw i8, ptr %12, i64 356
  %17 = load i32, ptr %16, align 4
  %18 = tail call i32 %7(ptr noundef nonnull %0, ptr noundef %2, ptr noundef %3, ptr noundef %10, ptr noundef %15, i32 noundef %17, ptr noundef %4) #6
  ret i32 %18
}

declare i64 @llvm.abs.i64(i64, i1 immarg) #4

declare i64 @llvm.smin.i64(i64, i64) #4

declare i32 @llvm.smax.i32(i32, i32) #4

declare i64 @llvm.smax.i64(i64, i64) #4

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { minsize nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none) "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind }
attributes #6 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #7 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4, !5}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !4, !5}
!7 = distinct !{!7, !5}
!8 = distinct !{!8, !4, !5}
!9 = distinct !{!9, !4, !5}
!10 = distinct !{!10, !4, !5}
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
!13 = distinct !{!13, !4, !5}
!14 = distinct !{!14, !4, !5}
!15 = distinct !{!15, !4, !5}
!16 = distinct !{!16, !4, !5}
!17 = distinct !{!17, !4, !5}
!18 = distinct !{!18, !4, !5}
!19 = distinct !{!19, !4, !5}
