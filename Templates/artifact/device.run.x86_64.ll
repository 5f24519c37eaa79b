source_filename = "device.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_glue_generation = type { ptr, ptr, i32, i32, i32, i32, ptr, ptr }
%struct.martlet_glue_block_kernel = type { ptr, i32, i32, i32, i32 }
%struct.martlet_glue_device_call = type { ptr, ptr, ptr, i64 }
%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16, i32 }

@.str = private unnamed_addr constant [19 x i8] c"reading the tensor\00", align 1
@.str.1 = private unnamed_addr constant [21 x i8] c"launching the kernel\00", align 1
@.str.2 = private unnamed_addr constant [44 x i8] c"copying an input to the output in its place\00", align 1
@.str.3 = private unnamed_addr constant [17 x i8] c"using the device\00", align 1
@.str.4 = private unnamed_addr constant [58 x i8] c"the device is of another interface version than the model\00", align 1
@.str.5 = private unnamed_addr constant [33 x i8] c"the context's device is not open\00", align 1
@.str.6 = private unnamed_addr constant [49 x i8] c"the context's device was opened by another model\00", align 1
@.str.7 = private unnamed_addr constant [61 x i8] c"the recording is of another interface version than the model\00", align 1
@.str.8 = private unnamed_addr constant [48 x i8] c"a recording needs a stream of the context's own\00", align 1
@.str.9 = private unnamed_addr constant [59 x i8] c"the profile is of another interface version than the model\00", align 1
@.str.10 = private unnamed_addr constant [24 x i8] c"the profile has no room\00", align 1
@.str.11 = private unnamed_addr constant [41 x i8] c"the profile has no room for all launches\00", align 1
@.str.12 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.13 = private unnamed_addr constant [58 x i8] c"' has the memory of the input in whose place it is, which\00", align 1
@.str.14 = private unnamed_addr constant [47 x i8] c" cannot lie both on the host and on the device\00", align 1
@.str.15 = private unnamed_addr constant [15 x i8] c"the arena has \00", align 1
@.str.16 = private unnamed_addr constant [38 x i8] c" bytes of the device, the call needs \00", align 1
@.str.17 = private unnamed_addr constant [52 x i8] c"the arena is not aligned to 256 bytes of the device\00", align 1
@.str.18 = private unnamed_addr constant [21 x i8] c"waiting for the call\00", align 1
@.str.19 = private unnamed_addr constant [19 x i8] c"copying the tensor\00", align 1
@.str.20 = private unnamed_addr constant [23 x i8] c"measuring the launches\00", align 1
@.str.21 = private unnamed_addr constant [42 x i8] c"the CUDA driver is too old for recordings\00", align 1
@.str.22 = private unnamed_addr constant [20 x i8] c"running a recording\00", align 1
@.str.23 = private unnamed_addr constant [20 x i8] c"keeping a recording\00", align 1
@.str.24 = private unnamed_addr constant [22 x i8] c"beginning a recording\00", align 1
@.str.25 = private unnamed_addr constant [19 x i8] c"making a recording\00", align 1

define hidden i32 @martlet_glue_device_failed(ptr noundef readonly captures(none) %0, i32 noundef %1, ptr noundef %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = alloca %struct.martlet_glue_writer, align 8
  %6 = icmp eq i32 %1, 0
  br i1 %6, label %16, label %7

7:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #5
  %8 = load ptr, ptr %0, align 8
  %9 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %8, ptr noundef null) #6
  %10 = extractvalue { ptr, i64 } %9, 0
  store ptr %10, ptr %5, align 8
  %11 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %12 = extractvalue { ptr, i64 } %9, 1
  store i64 %12, ptr %11, align 8
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

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_driver_fail(ptr noundef, ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden i32 @martlet_glue_device_check_indices(ptr noundef readonly captures(none) %0, i32 noundef %1, ptr noundef %2, ptr noundef %3, i32 noundef %4, i32 noundef %5, ptr noundef %6, i32 noundef %7, i64 noundef %8, i64 noundef %9, ptr noundef %10) local_unnamed_addr #0 {
  %12 = alloca [512 x i64], align 16
  %13 = alloca [32 x i64], align 16
  %14 = alloca [3 x i64], align 16
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
  br label %36, !llvm.loop !2

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
  store i64 %80, ptr %14, align 16
  store i64 %78, ptr %68, align 8
  store i64 %54, ptr %69, align 16
  %109 = call i32 @martlet_glue_check_indices(ptr noundef nonnull %15, ptr noundef %2, ptr noundef nonnull %108, i32 noundef %4, i32 noundef %5, ptr noundef nonnull %14, i32 noundef 1, i64 noundef %8, i64 noundef %9, ptr noundef %10) #6
  %110 = icmp eq i32 %109, 0
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %14) #5
  %111 = add nsw i64 %74, %64
  br i1 %110, label %73, label %133, !llvm.loop !5

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
  br i1 %128, label %71, label %129, !llvm.loop !6

129:
  %130 = mul nsw i64 %125, %120
  %131 = sub nsw i64 %121, %130
  store i64 0, ptr %123, align 8
  %132 = add nsw i32 %114, -1
  br label %112, !llvm.loop !7

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
  br label %29, !llvm.loop !8

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

define hidden i32 @martlet_glue_device_run(ptr noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5) local_unnamed_addr #0 {
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca i32, align 4
  %10 = alloca ptr, align 8
  %11 = alloca %struct.martlet_glue_writer, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = alloca %struct.martlet_glue_device_call, align 8
  %14 = alloca ptr, align 8
  %15 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #6
  %16 = icmp eq i32 %15, 0
  br i1 %16, label %17, label %566

17:
  %18 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds nuw i8, ptr %0, i64 1112
  %21 = load ptr, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %0, i64 1080
  %23 = load ptr, ptr %22, align 8
  %24 = load i64, ptr %23, align 8
  %25 = icmp ult i64 %24, 1064
  br i1 %25, label %67, label %26

26:
  %27 = getelementptr inbounds nuw i8, ptr %23, i64 8
  %28 = load i32, ptr %27, align 8
  %29 = icmp eq i32 %28, 1
  br i1 %29, label %30, label %67

30:
  %31 = getelementptr inbounds nuw i8, ptr %23, i64 32
  %32 = load ptr, ptr %31, align 8
  %33 = icmp eq ptr %32, null
  br i1 %33, label %67, label %34

34:
  %35 = load ptr, ptr %32, align 8
  %36 = icmp eq ptr %35, %19
  br i1 %36, label %37, label %67

37:
  %38 = getelementptr inbounds nuw i8, ptr %0, i64 1104
  %39 = load ptr, ptr %38, align 8
  %40 = icmp eq ptr %39, null
  br i1 %40, label %48, label %41

41:
  %42 = load i64, ptr %39, align 8
  %43 = icmp ult i64 %42, 16
  br i1 %43, label %67, label %44

44:
  %45 = getelementptr inbounds nuw i8, ptr %0, i64 1088
  %46 = load ptr, ptr %45, align 8
  %47 = icmp eq ptr %46, null
  br i1 %47, label %67, label %48

48:
  %49 = icmp eq ptr %21, null
  br i1 %49, label %71, label %50

50:
  %51 = load i64, ptr %21, align 8
  %52 = icmp ult i64 %51, 40
  br i1 %52, label %67, label %53

53:
  %54 = getelementptr inbounds nuw i8, ptr %21, i64 32
  %55 = load ptr, ptr %54, align 8
  %56 = icmp eq ptr %55, null
  br i1 %56, label %67, label %57

57:
  %58 = getelementptr inbounds nuw i8, ptr %21, i64 24
  %59 = load ptr, ptr %58, align 8
  %60 = icmp eq ptr %59, null
  br i1 %60, label %67, label %61

61:
  %62 = getelementptr inbounds nuw i8, ptr %21, i64 8
  %63 = load i64, ptr %62, align 8
  %64 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %65 = load i64, ptr %64, align 8
  %66 = icmp slt i64 %63, %65
  br i1 %66, label %67, label %71

67:
  %68 = phi ptr [ @.str.11, %61 ], [ @.str.10, %53 ], [ @.str.8, %44 ], [ @.str.7, %41 ], [ @.str.6, %34 ], [ @.str.5, %30 ], [ @.str.4, %17 ], [ @.str.4, %26 ], [ @.str.9, %50 ], [ @.str.10, %57 ]
  %69 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 2, ptr noundef nonnull %68, ptr noundef null) #6
  %70 = icmp eq i32 %69, 0
  br i1 %70, label %71, label %566

71:
  %72 = load ptr, ptr %1, align 8
  %73 = tail call i32 @martlet_glue_check(ptr noundef nonnull %0, ptr noundef %72, ptr noundef %2, ptr noundef %3, ptr noundef %4) #6
  %74 = icmp eq i32 %73, 0
  br i1 %74, label %75, label %566

75:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %10)
  store ptr %4, ptr %10, align 8
  %76 = load ptr, ptr %1, align 8
  %77 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %78 = load ptr, ptr %77, align 8
  %79 = tail call i64 %78(ptr noundef %3) #6
  %80 = add nsw i64 %79, 255
  %81 = sdiv i64 %80, 256
  %82 = shl nsw i64 %81, 8
  %83 = getelementptr inbounds nuw i8, ptr %76, i64 36
  %84 = getelementptr inbounds nuw i8, ptr %76, i64 40
  %85 = getelementptr inbounds nuw i8, ptr %76, i64 16
  %86 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  %87 = getelementptr inbounds nuw i8, ptr %0, i64 24
  br label %88

88:
  %89 = phi i64 [ %172, %170 ], [ 0, %75 ]
  %90 = phi i64 [ %171, %170 ], [ %82, %75 ]
  %91 = load i32, ptr %83, align 4
  %92 = load i32, ptr %84, align 8
  %93 = add nsw i32 %92, %91
  %94 = sext i32 %93 to i64
  %95 = icmp slt i64 %89, %94
  br i1 %95, label %96, label %173

96:
  %97 = load ptr, ptr %85, align 8
  %98 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %97, i64 %89
  %99 = call fastcc i64 @byte_count(ptr noundef %98, ptr noundef %10) #7
  %100 = getelementptr inbounds nuw i8, ptr %98, i64 24
  %101 = load i32, ptr %100, align 8
  %102 = icmp sgt i32 %101, -1
  br i1 %102, label %105, label %103

103:
  %104 = load ptr, ptr %86, align 8
  br label %133

105:
  %106 = getelementptr inbounds nuw ptr, ptr %2, i64 %89
  %107 = load ptr, ptr %106, align 8
  %108 = zext nneg i32 %101 to i64
  %109 = getelementptr inbounds nuw ptr, ptr %2, i64 %108
  %110 = load ptr, ptr %109, align 8
  %111 = icmp eq ptr %107, %110
  %112 = icmp sgt i64 %99, 0
  %113 = select i1 %111, i1 %112, i1 false
  %114 = load ptr, ptr %86, align 8
  br i1 %113, label %115, label %133

115:
  %116 = icmp eq ptr %114, null
  br i1 %116, label %157, label %117

117:
  %118 = getelementptr inbounds nuw i8, ptr %114, i64 %89
  %119 = load i8, ptr %118, align 1
  %120 = icmp eq i8 %119, 0
  %121 = getelementptr inbounds nuw i8, ptr %114, i64 %108
  %122 = load i8, ptr %121, align 1
  %123 = icmp ne i8 %122, 0
  %124 = xor i1 %120, %123
  br i1 %124, label %140, label %125

125:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #5
  %126 = getelementptr inbounds nuw i8, ptr %98, i64 8
  %127 = load ptr, ptr %126, align 8
  %128 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef nonnull %0, ptr noundef %127) #6
  %129 = extractvalue { ptr, i64 } %128, 0
  store ptr %129, ptr %11, align 8
  %130 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %131 = extractvalue { ptr, i64 } %128, 1
  store i64 %131, ptr %130, align 8
  %132 = load ptr, ptr %98, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.12, ptr noundef %132, ptr noundef nonnull @.str.13) #6
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.14) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #5
  br label %199

133:
  %134 = phi ptr [ %114, %105 ], [ %104, %103 ]
  %135 = phi i1 [ %111, %105 ], [ false, %103 ]
  %136 = icmp eq ptr %134, null
  br i1 %136, label %155, label %137

137:
  %138 = getelementptr inbounds nuw i8, ptr %134, i64 %89
  %139 = load i8, ptr %138, align 1
  br label %140

140:
  %141 = phi i8 [ %139, %137 ], [ %119, %117 ]
  %142 = phi i1 [ %135, %137 ], [ true, %117 ]
  %143 = icmp eq i8 %141, 0
  br i1 %143, label %155, label %144

144:
  %145 = load ptr, ptr %98, align 8
  %146 = getelementptr inbounds nuw ptr, ptr %2, i64 %89
  %147 = load ptr, ptr %146, align 8
  %148 = getelementptr inbounds nuw i8, ptr %98, i64 8
  %149 = load ptr, ptr %148, align 8
  %150 = tail call i32 @martlet_glue_check_data(ptr noundef nonnull %0, ptr noundef %145, ptr noundef %147, i64 noundef %99, i64 noundef 16, ptr noundef %149) #6
  %151 = icmp eq i32 %150, 0
  br i1 %151, label %152, label %199

152:
  %153 = load ptr, ptr %146, align 8
  %154 = getelementptr inbounds nuw ptr, ptr %5, i64 %89
  store ptr %153, ptr %154, align 8
  br label %170

155:
  %156 = phi i1 [ %135, %133 ], [ %142, %140 ]
  br i1 %156, label %157, label %162

157:
  %158 = sext i32 %101 to i64
  %159 = getelementptr inbounds ptr, ptr %5, i64 %158
  %160 = load ptr, ptr %159, align 8
  %161 = getelementptr inbounds nuw ptr, ptr %5, i64 %89
  store ptr %160, ptr %161, align 8
  br label %170

162:
  %163 = load ptr, ptr %87, align 8
  %164 = getelementptr inbounds i8, ptr %163, i64 %90
  %165 = getelementptr inbounds nuw ptr, ptr %5, i64 %89
  store ptr %164, ptr %165, align 8
  %166 = add nsw i64 %99, 255
  %167 = sdiv i64 %166, 256
  %168 = shl nsw i64 %167, 8
  %169 = add nsw i64 %168, %90
  br label %170

170:
  %171 = phi i64 [ %90, %152 ], [ %169, %162 ], [ %90, %157 ]
  %172 = add nuw nsw i64 %89, 1
  br label %88, !llvm.loop !9

173:
  %174 = icmp sgt i64 %90, 0
  %175 = load ptr, ptr %87, align 8
  br i1 %174, label %176, label %194

176:
  %177 = icmp eq ptr %175, null
  br i1 %177, label %182, label %178

178:
  %179 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %180 = load i64, ptr %179, align 8
  %181 = icmp ult i64 %180, %90
  br i1 %181, label %182, label %194

182:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #5
  %183 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef nonnull %0, ptr noundef null) #6
  %184 = extractvalue { ptr, i64 } %183, 0
  store ptr %184, ptr %12, align 8
  %185 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %186 = extractvalue { ptr, i64 } %183, 1
  store i64 %186, ptr %185, align 8
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.15) #6
  %187 = load ptr, ptr %87, align 8
  %188 = icmp eq ptr %187, null
  br i1 %188, label %192, label %189

189:
  %190 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %191 = load i64, ptr %190, align 8
  br label %192

192:
  %193 = phi i64 [ %191, %189 ], [ 0, %182 ]
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %193) #6
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.16) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %90) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #5
  br label %199

194:
  %195 = ptrtoint ptr %175 to i64
  %196 = and i64 %195, 255
  %197 = icmp eq i64 %196, 0
  br i1 %197, label %198, label %201

198:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10)
  br label %204

199:
  %200 = phi i32 [ 1, %125 ], [ 4, %192 ], [ %150, %144 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10)
  br label %566

201:
  %202 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 4, ptr noundef nonnull @.str.17, ptr noundef null) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10)
  %203 = icmp eq i32 %202, 0
  br i1 %203, label %204, label %566

204:
  %205 = load ptr, ptr %22, align 8
  %206 = getelementptr inbounds nuw i8, ptr %205, i64 32
  %207 = load ptr, ptr %206, align 8
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %13) #5
  store ptr %0, ptr %13, align 8
  %208 = getelementptr inbounds nuw i8, ptr %13, i64 8
  store ptr %207, ptr %208, align 8
  %209 = getelementptr inbounds nuw i8, ptr %13, i64 16
  %210 = getelementptr inbounds nuw i8, ptr %207, i64 8
  store ptr %210, ptr %209, align 8
  %211 = getelementptr inbounds nuw i8, ptr %13, i64 24
  store i64 0, ptr %211, align 8
  %212 = getelementptr inbounds nuw i8, ptr %207, i64 88
  %213 = load ptr, ptr %212, align 8
  %214 = getelementptr inbounds nuw i8, ptr %207, i64 328
  %215 = load ptr, ptr %214, align 8
  %216 = tail call i32 %213(ptr noundef %215) #6
  %217 = icmp eq i32 %216, 0
  br i1 %217, label %220, label %218

218:
  %219 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %216, ptr noundef nonnull @.str.3, ptr noundef null) #7
  br label %564

220:
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %9) #5
  store i32 0, ptr %9, align 4
  %221 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %222 = load ptr, ptr %221, align 8
  %223 = call i32 %222(ptr noundef nonnull %13, ptr noundef %2, ptr noundef %3) #6
  %224 = icmp eq i32 %223, 0
  br i1 %224, label %225, label %559

225:
  %226 = load ptr, ptr %1, align 8
  %227 = call fastcc i32 @move_tensors(ptr noundef nonnull %13, ptr noundef %226, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 0, ptr noundef %9) #7
  %228 = icmp eq i32 %227, 0
  br i1 %228, label %229, label %544

229:
  %230 = load ptr, ptr %13, align 8
  %231 = getelementptr inbounds nuw i8, ptr %230, i64 1112
  %232 = load ptr, ptr %231, align 8
  %233 = icmp eq ptr %232, null
  br i1 %233, label %320, label %234

234:
  %235 = load ptr, ptr %209, align 8
  %236 = getelementptr inbounds nuw i8, ptr %232, i64 16
  store i64 0, ptr %236, align 8
  %237 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %238 = getelementptr inbounds nuw i8, ptr %235, i64 216
  %239 = getelementptr inbounds nuw i8, ptr %232, i64 32
  br label %240

240:
  %241 = phi i64 [ 0, %234 ], [ %254, %247 ]
  %242 = phi i32 [ 0, %234 ], [ %251, %247 ]
  %243 = load i64, ptr %237, align 8
  %244 = icmp sle i64 %241, %243
  %245 = icmp eq i32 %242, 0
  %246 = select i1 %244, i1 %245, i1 false
  br i1 %246, label %247, label %255

247:
  %248 = load ptr, ptr %238, align 8
  %249 = load ptr, ptr %239, align 8
  %250 = getelementptr inbounds nuw ptr, ptr %249, i64 %241
  %251 = call i32 %248(ptr noundef %250, i32 noundef 0) #6
  %252 = icmp eq i32 %251, 0
  %253 = zext i1 %252 to i64
  %254 = add nuw nsw i64 %241, %253
  br label %240, !llvm.loop !10

255:
  br i1 %245, label %256, label %276

256:
  %257 = getelementptr inbounds nuw i8, ptr %235, i64 232
  %258 = load ptr, ptr %257, align 8
  %259 = load ptr, ptr %239, align 8
  %260 = load ptr, ptr %259, align 8
  %261 = load ptr, ptr %13, align 8
  %262 = getelementptr inbounds nuw i8, ptr %261, i64 1088
  %263 = load ptr, ptr %262, align 8
  %264 = call i32 %258(ptr noundef %260, ptr noundef %263) #6
  %265 = icmp eq i32 %264, 0
  br i1 %265, label %266, label %276

266:
  %267 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3) #7
  %268 = icmp eq i32 %267, 0
  br i1 %268, label %269, label %276

269:
  %270 = getelementptr inbounds nuw i8, ptr %235, i64 208
  %271 = load ptr, ptr %270, align 8
  %272 = load ptr, ptr %13, align 8
  %273 = getelementptr inbounds nuw i8, ptr %272, i64 1088
  %274 = load ptr, ptr %273, align 8
  %275 = call i32 %271(ptr noundef %274) #6
  br label %276

276:
  %277 = phi i1 [ true, %266 ], [ false, %269 ], [ false, %256 ], [ false, %255 ]
  %278 = phi i32 [ %267, %266 ], [ 0, %269 ], [ 0, %256 ], [ 0, %255 ]
  %279 = phi i32 [ 0, %266 ], [ %275, %269 ], [ %264, %256 ], [ %242, %255 ]
  %280 = getelementptr inbounds nuw i8, ptr %235, i64 248
  %281 = getelementptr inbounds nuw i8, ptr %232, i64 24
  br label %282

282:
  %283 = phi i32 [ %279, %276 ], [ %302, %292 ]
  %284 = phi i64 [ 0, %276 ], [ %299, %292 ]
  %285 = load i64, ptr %211, align 8
  %286 = icmp sge i64 %284, %285
  %287 = icmp ne i32 %283, 0
  %288 = select i1 %286, i1 true, i1 %287
  %289 = or i1 %277, %288
  br i1 %289, label %290, label %292

290:
  %291 = getelementptr inbounds nuw i8, ptr %235, i64 224
  br label %303

292:
  %293 = load ptr, ptr %280, align 8
  %294 = load ptr, ptr %281, align 8
  %295 = getelementptr inbounds nuw float, ptr %294, i64 %284
  %296 = load ptr, ptr %239, align 8
  %297 = getelementptr inbounds nuw ptr, ptr %296, i64 %284
  %298 = load ptr, ptr %297, align 8
  %299 = add nuw nsw i64 %284, 1
  %300 = getelementptr inbounds nuw ptr, ptr %296, i64 %299
  %301 = load ptr, ptr %300, align 8
  %302 = call i32 %293(ptr noundef %295, ptr noundef %298, ptr noundef %301) #6
  br label %282, !llvm.loop !11

303:
  %304 = phi i64 [ %314, %308 ], [ 0, %290 ]
  %305 = icmp eq i64 %304, %241
  br i1 %305, label %306, label %308

306:
  %307 = or i1 %277, %287
  br i1 %307, label %317, label %315

308:
  %309 = load ptr, ptr %291, align 8
  %310 = load ptr, ptr %239, align 8
  %311 = getelementptr inbounds nuw ptr, ptr %310, i64 %304
  %312 = load ptr, ptr %311, align 8
  %313 = call i32 %309(ptr noundef %312) #6
  %314 = add nuw i64 %304, 1
  br label %303, !llvm.loop !12

315:
  %316 = load i64, ptr %211, align 8
  store i64 %316, ptr %236, align 8
  br label %317

317:
  br i1 %277, label %538, label %318

318:
  %319 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %283, ptr noundef nonnull @.str.20, ptr noundef null) #7
  br label %538

320:
  %321 = getelementptr inbounds nuw i8, ptr %230, i64 1104
  %322 = load ptr, ptr %321, align 8
  %323 = icmp eq ptr %322, null
  br i1 %323, label %536, label %324

324:
  %325 = load ptr, ptr %209, align 8
  %326 = getelementptr inbounds nuw i8, ptr %325, i64 264
  %327 = load ptr, ptr %326, align 8
  %328 = icmp eq ptr %327, null
  br i1 %328, label %353, label %329

329:
  %330 = getelementptr inbounds nuw i8, ptr %325, i64 272
  %331 = load ptr, ptr %330, align 8
  %332 = icmp eq ptr %331, null
  br i1 %332, label %353, label %333

333:
  %334 = getelementptr inbounds nuw i8, ptr %325, i64 296
  %335 = load ptr, ptr %334, align 8
  %336 = icmp eq ptr %335, null
  br i1 %336, label %353, label %337

337:
  %338 = getelementptr inbounds nuw i8, ptr %325, i64 304
  %339 = load ptr, ptr %338, align 8
  %340 = icmp eq ptr %339, null
  br i1 %340, label %353, label %341

341:
  %342 = getelementptr inbounds nuw i8, ptr %325, i64 312
  %343 = load ptr, ptr %342, align 8
  %344 = icmp eq ptr %343, null
  br i1 %344, label %353, label %345

345:
  %346 = getelementptr inbounds nuw i8, ptr %325, i64 280
  %347 = load ptr, ptr %346, align 8
  %348 = icmp eq ptr %347, null
  br i1 %348, label %349, label %355

349:
  %350 = getelementptr inbounds nuw i8, ptr %325, i64 288
  %351 = load ptr, ptr %350, align 8
  %352 = icmp eq ptr %351, null
  br i1 %352, label %353, label %355

353:
  %354 = call i32 @martlet_glue_fail(ptr noundef nonnull %230, i32 noundef 6, ptr noundef nonnull @.str.21, ptr noundef null) #6
  br label %538

355:
  %356 = load ptr, ptr %1, align 8
  %357 = getelementptr inbounds nuw i8, ptr %356, i64 36
  %358 = load i32, ptr %357, align 4
  %359 = add i32 %358, 6
  %360 = getelementptr inbounds nuw i8, ptr %356, i64 40
  %361 = load i32, ptr %360, align 8
  %362 = add i32 %359, %361
  %363 = getelementptr inbounds nuw i8, ptr %356, i64 32
  %364 = load i32, ptr %363, align 8
  %365 = add i32 %362, %364
  %366 = sext i32 %365 to i64
  %367 = getelementptr inbounds nuw i8, ptr %322, i64 8
  %368 = load ptr, ptr %367, align 8
  %369 = icmp eq ptr %368, null
  br i1 %369, label %384, label %370

370:
  %371 = getelementptr inbounds nuw i8, ptr %368, i64 8
  %372 = load i64, ptr %371, align 8
  %373 = icmp eq i64 %372, %366
  br i1 %373, label %408, label %374

374:
  store ptr null, ptr %367, align 8
  %375 = load ptr, ptr %368, align 8
  %376 = icmp eq ptr %375, null
  br i1 %376, label %380, label %377

377:
  %378 = load ptr, ptr %342, align 8
  %379 = call i32 %378(ptr noundef nonnull %375) #6
  br label %380

380:
  %381 = getelementptr inbounds nuw i8, ptr %325, i64 152
  %382 = load ptr, ptr %381, align 8
  %383 = call i32 %382(ptr noundef nonnull %368) #6
  br label %384

384:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #5
  store ptr null, ptr %8, align 8
  %385 = shl nsw i64 %366, 3
  %386 = add nsw i64 %385, 16
  %387 = getelementptr inbounds nuw i8, ptr %325, i64 144
  %388 = load ptr, ptr %387, align 8
  %389 = call i32 %388(ptr noundef nonnull %8, i64 noundef %386, i32 noundef 1) #6
  %390 = icmp eq i32 %389, 0
  br i1 %390, label %391, label %403

391:
  %392 = load ptr, ptr %8, align 8
  store ptr null, ptr %392, align 8
  %393 = getelementptr inbounds nuw i8, ptr %392, i64 8
  store i64 %366, ptr %393, align 8
  %394 = getelementptr inbounds nuw i8, ptr %392, i64 16
  %395 = call i64 @llvm.smax.i64(i64 range(i64 -2147483648, 2147483648) %366, i64 0)
  br label %396

396:
  %397 = phi i64 [ 0, %391 ], [ %402, %400 ]
  %398 = icmp eq i64 %397, %395
  br i1 %398, label %399, label %400

399:
  store ptr %392, ptr %367, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  br label %408

400:
  %401 = getelementptr inbounds nuw [0 x i64], ptr %394, i64 0, i64 %397
  store i64 0, ptr %401, align 8
  %402 = add nuw nsw i64 %397, 1
  br label %396, !llvm.loop !13

403:
  %404 = call i32 @martlet_glue_device_failed(ptr noundef nonnull readonly %13, i32 noundef %389, ptr noundef nonnull @.str.23, ptr noundef null) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  %405 = icmp eq i32 %404, 0
  br i1 %405, label %406, label %544

406:
  %407 = load ptr, ptr %367, align 8
  br label %408

408:
  %409 = phi ptr [ %407, %406 ], [ %368, %370 ], [ %392, %399 ]
  %410 = ptrtoint ptr %1 to i64
  %411 = getelementptr inbounds nuw i8, ptr %409, i64 16
  %412 = call i64 @llvm.smax.i64(i64 %366, i64 0)
  br label %413

413:
  %414 = phi i1 [ false, %408 ], [ %467, %466 ]
  %415 = phi i64 [ 0, %408 ], [ %469, %466 ]
  %416 = icmp eq i64 %415, %412
  br i1 %416, label %417, label %419

417:
  %418 = load ptr, ptr %409, align 8
  br i1 %414, label %470, label %477

419:
  %420 = load ptr, ptr %1, align 8
  %421 = getelementptr inbounds nuw i8, ptr %420, i64 36
  %422 = load i32, ptr %421, align 4
  %423 = getelementptr inbounds nuw i8, ptr %420, i64 40
  %424 = load i32, ptr %423, align 8
  %425 = add nsw i32 %424, %422
  %426 = sext i32 %425 to i64
  switch i64 %415, label %449 [
    i64 0, label %460
    i64 1, label %427
    i64 2, label %432
    i64 3, label %435
    i64 4, label %440
    i64 5, label %445
  ]

427:
  %428 = load ptr, ptr %13, align 8
  %429 = getelementptr inbounds nuw i8, ptr %428, i64 24
  %430 = load ptr, ptr %429, align 8
  %431 = ptrtoint ptr %430 to i64
  br label %460

432:
  %433 = load ptr, ptr %208, align 8
  %434 = ptrtoint ptr %433 to i64
  br label %460

435:
  %436 = load ptr, ptr %208, align 8
  %437 = getelementptr inbounds nuw i8, ptr %436, i64 328
  %438 = load ptr, ptr %437, align 8
  %439 = ptrtoint ptr %438 to i64
  br label %460

440:
  %441 = load ptr, ptr %208, align 8
  %442 = getelementptr inbounds nuw i8, ptr %441, i64 336
  %443 = load ptr, ptr %442, align 8
  %444 = ptrtoint ptr %443 to i64
  br label %460

445:
  %446 = load ptr, ptr %208, align 8
  %447 = getelementptr inbounds nuw i8, ptr %446, i64 344
  %448 = load i64, ptr %447, align 8
  br label %460

449:
  %450 = add nsw i64 %415, -6
  %451 = icmp slt i64 %450, %426
  br i1 %451, label %452, label %456

452:
  %453 = getelementptr inbounds ptr, ptr %5, i64 %450
  %454 = load ptr, ptr %453, align 8
  %455 = ptrtoint ptr %454 to i64
  br label %460

456:
  %457 = sub nsw i64 %450, %426
  %458 = getelementptr inbounds nuw i64, ptr %3, i64 %457
  %459 = load i64, ptr %458, align 8
  br label %460

460:
  %461 = phi i64 [ %431, %427 ], [ %434, %432 ], [ %439, %435 ], [ %444, %440 ], [ %448, %445 ], [ %455, %452 ], [ %459, %456 ], [ %410, %419 ]
  br i1 %414, label %466, label %462

462:
  %463 = getelementptr inbounds nuw [0 x i64], ptr %411, i64 0, i64 %415
  %464 = load i64, ptr %463, align 8
  %465 = icmp ne i64 %464, %461
  br label %466

466:
  %467 = phi i1 [ true, %460 ], [ %465, %462 ]
  %468 = getelementptr inbounds nuw [0 x i64], ptr %411, i64 0, i64 %415
  store i64 %461, ptr %468, align 8
  %469 = add nuw nsw i64 %415, 1
  br label %413, !llvm.loop !14

470:
  store ptr null, ptr %409, align 8
  %471 = icmp eq ptr %418, null
  br i1 %471, label %475, label %472

472:
  %473 = load ptr, ptr %342, align 8
  %474 = call i32 %473(ptr noundef nonnull %418) #6
  br label %475

475:
  %476 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3) #7
  br label %538

477:
  %478 = icmp eq ptr %418, null
  %479 = load ptr, ptr %13, align 8
  br i1 %478, label %480, label %528

480:
  %481 = load ptr, ptr %209, align 8
  %482 = getelementptr inbounds nuw i8, ptr %479, i64 1088
  %483 = load ptr, ptr %482, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #5
  store ptr null, ptr %7, align 8
  %484 = getelementptr inbounds nuw i8, ptr %481, i64 264
  %485 = load ptr, ptr %484, align 8
  %486 = call i32 %485(ptr noundef %483, i32 noundef 1) #6
  %487 = icmp eq i32 %486, 0
  br i1 %487, label %490, label %488

488:
  %489 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %486, ptr noundef nonnull @.str.24, ptr noundef null) #7
  br label %522

490:
  %491 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3) #7
  %492 = getelementptr inbounds nuw i8, ptr %481, i64 272
  %493 = load ptr, ptr %492, align 8
  %494 = call i32 %493(ptr noundef %483, ptr noundef nonnull %7) #6
  %495 = icmp ne i32 %491, 0
  %496 = icmp ne i32 %494, 0
  %497 = select i1 %495, i1 true, i1 %496
  br i1 %497, label %510, label %498

498:
  %499 = getelementptr inbounds nuw i8, ptr %481, i64 280
  %500 = load ptr, ptr %499, align 8
  %501 = icmp eq ptr %500, null
  br i1 %501, label %505, label %502

502:
  %503 = load ptr, ptr %7, align 8
  %504 = call i32 %500(ptr noundef nonnull %409, ptr noundef %503, i64 noundef 0) #6
  br label %510

505:
  %506 = getelementptr inbounds nuw i8, ptr %481, i64 288
  %507 = load ptr, ptr %506, align 8
  %508 = load ptr, ptr %7, align 8
  %509 = call i32 %507(ptr noundef nonnull %409, ptr noundef %508, ptr noundef null, ptr noundef null, i64 noundef 0) #6
  br label %510

510:
  %511 = phi i32 [ %494, %490 ], [ %504, %502 ], [ %509, %505 ]
  %512 = load ptr, ptr %7, align 8
  %513 = icmp eq ptr %512, null
  br i1 %513, label %518, label %514

514:
  %515 = getelementptr inbounds nuw i8, ptr %481, i64 304
  %516 = load ptr, ptr %515, align 8
  %517 = call i32 %516(ptr noundef nonnull %512) #6
  br label %518

518:
  br i1 %495, label %519, label %520

519:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  br label %544

520:
  %521 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %511, ptr noundef nonnull @.str.25, ptr noundef null) #7
  br label %522

522:
  %523 = phi i32 [ %489, %488 ], [ %521, %520 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #5
  %524 = icmp eq i32 %523, 0
  br i1 %524, label %525, label %544

525:
  %526 = load ptr, ptr %409, align 8
  %527 = load ptr, ptr %13, align 8
  br label %528

528:
  %529 = phi ptr [ %527, %525 ], [ %479, %477 ]
  %530 = phi ptr [ %526, %525 ], [ %418, %477 ]
  %531 = load ptr, ptr %334, align 8
  %532 = getelementptr inbounds nuw i8, ptr %529, i64 1088
  %533 = load ptr, ptr %532, align 8
  %534 = call i32 %531(ptr noundef %530, ptr noundef %533) #6
  %535 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %534, ptr noundef nonnull @.str.22, ptr noundef null) #7
  br label %538

536:
  %537 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3) #7
  br label %538

538:
  %539 = phi i32 [ %537, %536 ], [ %319, %318 ], [ %278, %317 ], [ %354, %353 ], [ %535, %528 ], [ %476, %475 ]
  %540 = icmp eq i32 %539, 0
  br i1 %540, label %541, label %544

541:
  %542 = load ptr, ptr %1, align 8
  %543 = call fastcc i32 @move_tensors(ptr noundef nonnull %13, ptr noundef %542, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 1, ptr noundef %9) #7
  br label %544

544:
  %545 = phi i32 [ %539, %538 ], [ %543, %541 ], [ %491, %519 ], [ %523, %522 ], [ %404, %403 ], [ %227, %225 ]
  %546 = load i32, ptr %9, align 4
  %547 = icmp eq i32 %546, 0
  br i1 %547, label %559, label %548

548:
  %549 = load ptr, ptr %209, align 8
  %550 = getelementptr inbounds nuw i8, ptr %549, i64 208
  %551 = load ptr, ptr %550, align 8
  %552 = load ptr, ptr %13, align 8
  %553 = getelementptr inbounds nuw i8, ptr %552, i64 1088
  %554 = load ptr, ptr %553, align 8
  %555 = call i32 %551(ptr noundef %554) #6
  %556 = icmp eq i32 %545, 0
  br i1 %556, label %557, label %559

557:
  %558 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %555, ptr noundef nonnull @.str.18, ptr noundef null) #7
  br label %559

559:
  %560 = phi i32 [ %223, %220 ], [ %545, %544 ], [ %558, %557 ], [ %545, %548 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %9) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %14) #5
  %561 = getelementptr inbounds nuw i8, ptr %207, i64 96
  %562 = load ptr, ptr %561, align 8
  %563 = call i32 %562(ptr noundef nonnull %14) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %14) #5
  br label %564

564:
  %565 = phi i32 [ %219, %218 ], [ %560, %559 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %13) #5
  br label %566

566:
  %567 = phi i32 [ %565, %564 ], [ %202, %201 ], [ %200, %199 ], [ %73, %71 ], [ %69, %67 ], [ %15, %6 ]
  ret i32 %567
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
  br label %9, !llvm.loop !15
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
  %64 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %60, ptr noundef nonnull @.str.19, ptr noundef %63) #7
  br label %67

65:
  %66 = add nuw nsw i64 %15, 1
  br label %14, !llvm.loop !16

67:
  %68 = phi i32 [ %64, %62 ], [ 0, %14 ]
  ret i32 %68
}

define internal fastcc i32 @launch_all(ptr noundef nonnull %0, ptr noundef readonly captures(none) %1, ptr noundef %2, ptr noundef %3) unnamed_addr #0 {
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %6 = load ptr, ptr %5, align 8
  %7 = load ptr, ptr %0, align 8
  %8 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 344
  %13 = load i64, ptr %12, align 8
  %14 = inttoptr i64 %13 to ptr
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 356
  %16 = load i32, ptr %15, align 4
  %17 = tail call i32 %6(ptr noundef nonnull %0, ptr noundef %2, ptr noundef %3, ptr noundef %9, ptr noundef %14, i32 noundef %16) #6
  ret i32 %17
}

declare i64 @llvm.abs.i64(i64, i1 immarg) #4

declare i64 @llvm.smin.i64(i64, i64) #4

declare i32 @llvm.smax.i32(i32, i32) #4

declare i64 @llvm.smax.i64(i64, i64) #4

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { minsize nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nounwind }
attributes #6 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #7 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
!6 = distinct !{!6, !4}
!7 = distinct !{!7, !3, !4}
!8 = distinct !{!8, !3, !4}
!9 = distinct !{!9, !3, !4}
!10 = distinct !{!10, !3, !4}
!11 = distinct !{!11, !3, !4}
!12 = distinct !{!12, !3, !4}
!13 = distinct !{!13, !3, !4}
!14 = distinct !{!14, !3, !4}
!15 = distinct !{!15, !3, !4}
!16 = distinct !{!16, !3, !4}
