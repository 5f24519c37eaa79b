source_filename = "device.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

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
  br i1 %8, label %94, label %9

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
  br i1 %65, label %74, label %90

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
  %75 = getelementptr inbounds nuw i8, ptr %26, i64 8
  %76 = load i64, ptr %75, align 8
  %77 = icmp slt i64 %61, %76
  br i1 %77, label %78, label %90

78:
  %79 = load ptr, ptr %43, align 8
  %80 = getelementptr inbounds nuw i8, ptr %79, i64 232
  %81 = load ptr, ptr %80, align 8
  %82 = getelementptr inbounds nuw i8, ptr %26, i64 32
  %83 = load ptr, ptr %82, align 8
  %84 = getelementptr inbounds ptr, ptr %83, i64 %62
  %85 = load ptr, ptr %84, align 8
  %86 = load ptr, ptr %0, align 8
  %87 = getelementptr inbounds nuw i8, ptr %86, i64 1088
  %88 = load ptr, ptr %87, align 8
  %89 = tail call i32 %81(ptr noundef %85, ptr noundef %88) #6
  br label %90

90:
  %91 = phi i32 [ %89, %78 ], [ 0, %74 ], [ %59, %34 ]
  %92 = load ptr, ptr %21, align 8
  %93 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %91, ptr noundef nonnull @.str.1, ptr noundef %92) #7
  br label %94

94:
  %95 = phi i32 [ %93, %90 ], [ 0, %7 ]
  ret i32 %95
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
  br i1 %17, label %18, label %617

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
  %55 = getelementptr inbounds nuw i8, ptr %22, i64 8
  %56 = load i64, ptr %55, align 8
  %57 = icmp slt i64 %56, 0
  br i1 %57, label %68, label %58

58:
  %59 = getelementptr inbounds nuw i8, ptr %22, i64 32
  %60 = load ptr, ptr %59, align 8
  %61 = icmp eq ptr %60, null
  br i1 %61, label %68, label %62

62:
  %63 = icmp eq i64 %56, 0
  br i1 %63, label %72, label %64

64:
  %65 = getelementptr inbounds nuw i8, ptr %22, i64 24
  %66 = load ptr, ptr %65, align 8
  %67 = icmp eq ptr %66, null
  br i1 %67, label %68, label %72

68:
  %69 = phi ptr [ @.str.9, %45 ], [ @.str.8, %42 ], [ @.str.7, %35 ], [ @.str.6, %31 ], [ @.str.5, %18 ], [ @.str.5, %27 ], [ @.str.11, %64 ], [ @.str.11, %58 ], [ @.str.11, %54 ], [ @.str.10, %51 ]
  %70 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 2, ptr noundef nonnull %69, ptr noundef null) #6
  %71 = icmp eq i32 %70, 0
  br i1 %71, label %72, label %617

72:
  %73 = load ptr, ptr %1, align 8
  %74 = tail call i32 @martlet_glue_check(ptr noundef nonnull %0, ptr noundef %73, ptr noundef %2, ptr noundef %3, ptr noundef %4) #6
  %75 = icmp eq i32 %74, 0
  br i1 %75, label %76, label %617

76:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11)
  store ptr %4, ptr %11, align 8
  %77 = load ptr, ptr %1, align 8
  %78 = getelementptr inbounds nuw i8, ptr %1, i64 24
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
  %129 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef nonnull %0, ptr noundef %128) #6
  %130 = extractvalue { ptr, i64 } %129, 0
  store ptr %130, ptr %12, align 8
  %131 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %132 = extractvalue { ptr, i64 } %129, 1
  store i64 %132, ptr %131, align 8
  %133 = load ptr, ptr %99, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str.12, ptr noundef %133, ptr noundef nonnull @.str.13) #6
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.14) #6
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
  br label %89, !llvm.loop !9

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
  %184 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef nonnull %0, ptr noundef null) #6
  %185 = extractvalue { ptr, i64 } %184, 0
  store ptr %185, ptr %13, align 8
  %186 = getelementptr inbounds nuw i8, ptr %13, i64 8
  %187 = extractvalue { ptr, i64 } %184, 1
  store i64 %187, ptr %186, align 8
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.15) #6
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
  call void @martlet_glue_put(ptr noundef nonnull %13, ptr noundef nonnull @.str.16) #6
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
  br label %617

202:
  %203 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 4, ptr noundef nonnull @.str.17, ptr noundef null) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  %204 = icmp eq i32 %203, 0
  br i1 %204, label %205, label %617

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
  br label %615

221:
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %10) #5
  store i32 0, ptr %10, align 4
  %222 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %223 = load ptr, ptr %222, align 8
  %224 = call i32 %223(ptr noundef nonnull %14, ptr noundef %2, ptr noundef %3) #6
  %225 = icmp eq i32 %224, 0
  br i1 %225, label %226, label %568

226:
  %227 = load ptr, ptr %1, align 8
  %228 = call fastcc i32 @move_tensors(ptr noundef nonnull %14, ptr noundef %227, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 0, ptr noundef %10) #7
  %229 = icmp eq i32 %228, 0
  br i1 %229, label %230, label %553

230:
  %231 = load ptr, ptr %14, align 8
  %232 = getelementptr inbounds nuw i8, ptr %231, i64 1112
  %233 = load ptr, ptr %232, align 8
  %234 = icmp eq ptr %233, null
  br i1 %234, label %325, label %235

235:
  %236 = load ptr, ptr %210, align 8
  %237 = getelementptr inbounds nuw i8, ptr %233, i64 16
  store i64 0, ptr %237, align 8
  %238 = getelementptr inbounds nuw i8, ptr %233, i64 8
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
  br label %241, !llvm.loop !10

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
  %284 = phi i32 [ %280, %277 ], [ %306, %296 ]
  %285 = phi i64 [ 0, %277 ], [ %303, %296 ]
  %286 = load i64, ptr %212, align 8
  %287 = icmp slt i64 %285, %286
  br i1 %287, label %288, label %294

288:
  %289 = load i64, ptr %238, align 8
  %290 = icmp sge i64 %285, %289
  %291 = icmp ne i32 %284, 0
  %292 = select i1 %290, i1 true, i1 %291
  %293 = or i1 %278, %292
  br i1 %293, label %294, label %296

294:
  %295 = getelementptr inbounds nuw i8, ptr %236, i64 224
  br label %307

296:
  %297 = load ptr, ptr %281, align 8
  %298 = load ptr, ptr %282, align 8
  %299 = getelementptr inbounds nuw float, ptr %298, i64 %285
  %300 = load ptr, ptr %240, align 8
  %301 = getelementptr inbounds nuw ptr, ptr %300, i64 %285
  %302 = load ptr, ptr %301, align 8
  %303 = add nuw nsw i64 %285, 1
  %304 = getelementptr inbounds nuw ptr, ptr %300, i64 %303
  %305 = load ptr, ptr %304, align 8
  %306 = call i32 %297(ptr noundef %299, ptr noundef %302, ptr noundef %305) #6
  br label %283, !llvm.loop !11

307:
  %308 = phi i64 [ 0, %294 ], [ %319, %313 ]
  %309 = icmp eq i64 %308, %242
  br i1 %309, label %310, label %313

310:
  %311 = icmp ne i32 %284, 0
  %312 = or i1 %278, %311
  br i1 %312, label %322, label %320

313:
  %314 = load ptr, ptr %295, align 8
  %315 = load ptr, ptr %240, align 8
  %316 = getelementptr inbounds nuw ptr, ptr %315, i64 %308
  %317 = load ptr, ptr %316, align 8
  %318 = call i32 %314(ptr noundef %317) #6
  %319 = add nuw i64 %308, 1
  br label %307, !llvm.loop !12

320:
  %321 = load i64, ptr %212, align 8
  store i64 %321, ptr %237, align 8
  br label %322

322:
  br i1 %278, label %547, label %323

323:
  %324 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %284, ptr noundef nonnull @.str.20, ptr noundef null) #7
  br label %547

325:
  %326 = getelementptr inbounds nuw i8, ptr %231, i64 1104
  %327 = load ptr, ptr %326, align 8
  %328 = icmp eq ptr %327, null
  br i1 %328, label %545, label %329

329:
  %330 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %331 = load i64, ptr %330, align 8
  %332 = icmp eq i64 %331, 0
  br i1 %332, label %333, label %545

333:
  %334 = load ptr, ptr %210, align 8
  %335 = getelementptr inbounds nuw i8, ptr %334, i64 264
  %336 = load ptr, ptr %335, align 8
  %337 = icmp eq ptr %336, null
  br i1 %337, label %362, label %338

338:
  %339 = getelementptr inbounds nuw i8, ptr %334, i64 272
  %340 = load ptr, ptr %339, align 8
  %341 = icmp eq ptr %340, null
  br i1 %341, label %362, label %342

342:
  %343 = getelementptr inbounds nuw i8, ptr %334, i64 296
  %344 = load ptr, ptr %343, align 8
  %345 = icmp eq ptr %344, null
  br i1 %345, label %362, label %346

346:
  %347 = getelementptr inbounds nuw i8, ptr %334, i64 304
  %348 = load ptr, ptr %347, align 8
  %349 = icmp eq ptr %348, null
  br i1 %349, label %362, label %350

350:
  %351 = getelementptr inbounds nuw i8, ptr %334, i64 312
  %352 = load ptr, ptr %351, align 8
  %353 = icmp eq ptr %352, null
  br i1 %353, label %362, label %354

354:
  %355 = getelementptr inbounds nuw i8, ptr %334, i64 280
  %356 = load ptr, ptr %355, align 8
  %357 = icmp eq ptr %356, null
  br i1 %357, label %358, label %364

358:
  %359 = getelementptr inbounds nuw i8, ptr %334, i64 288
  %360 = load ptr, ptr %359, align 8
  %361 = icmp eq ptr %360, null
  br i1 %361, label %362, label %364

362:
  %363 = call i32 @martlet_glue_fail(ptr noundef nonnull %231, i32 noundef 6, ptr noundef nonnull @.str.21, ptr noundef null) #6
  br label %547

364:
  %365 = load ptr, ptr %1, align 8
  %366 = getelementptr inbounds nuw i8, ptr %365, i64 36
  %367 = load i32, ptr %366, align 4
  %368 = add i32 %367, 6
  %369 = getelementptr inbounds nuw i8, ptr %365, i64 40
  %370 = load i32, ptr %369, align 8
  %371 = add i32 %368, %370
  %372 = getelementptr inbounds nuw i8, ptr %365, i64 32
  %373 = load i32, ptr %372, align 8
  %374 = add i32 %371, %373
  %375 = sext i32 %374 to i64
  %376 = getelementptr inbounds nuw i8, ptr %327, i64 8
  %377 = load ptr, ptr %376, align 8
  %378 = icmp eq ptr %377, null
  br i1 %378, label %393, label %379

379:
  %380 = getelementptr inbounds nuw i8, ptr %377, i64 8
  %381 = load i64, ptr %380, align 8
  %382 = icmp eq i64 %381, %375
  br i1 %382, label %417, label %383

383:
  store ptr null, ptr %376, align 8
  %384 = load ptr, ptr %377, align 8
  %385 = icmp eq ptr %384, null
  br i1 %385, label %389, label %386

386:
  %387 = load ptr, ptr %351, align 8
  %388 = call i32 %387(ptr noundef nonnull %384) #6
  br label %389

389:
  %390 = getelementptr inbounds nuw i8, ptr %334, i64 152
  %391 = load ptr, ptr %390, align 8
  %392 = call i32 %391(ptr noundef nonnull %377) #6
  br label %393

393:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %9) #5
  store ptr null, ptr %9, align 8
  %394 = shl nsw i64 %375, 3
  %395 = add nsw i64 %394, 16
  %396 = getelementptr inbounds nuw i8, ptr %334, i64 144
  %397 = load ptr, ptr %396, align 8
  %398 = call i32 %397(ptr noundef nonnull %9, i64 noundef %395, i32 noundef 1) #6
  %399 = icmp eq i32 %398, 0
  br i1 %399, label %400, label %412

400:
  %401 = load ptr, ptr %9, align 8
  store ptr null, ptr %401, align 8
  %402 = getelementptr inbounds nuw i8, ptr %401, i64 8
  store i64 %375, ptr %402, align 8
  %403 = getelementptr inbounds nuw i8, ptr %401, i64 16
  %404 = call i64 @llvm.smax.i64(i64 range(i64 -2147483648, 2147483648) %375, i64 0)
  br label %405

405:
  %406 = phi i64 [ 0, %400 ], [ %411, %409 ]
  %407 = icmp eq i64 %406, %404
  br i1 %407, label %408, label %409

408:
  store ptr %401, ptr %376, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #5
  br label %417

409:
  %410 = getelementptr inbounds nuw [0 x i64], ptr %403, i64 0, i64 %406
  store i64 0, ptr %410, align 8
  %411 = add nuw nsw i64 %406, 1
  br label %405, !llvm.loop !13

412:
  %413 = call i32 @martlet_glue_device_failed(ptr noundef nonnull readonly %14, i32 noundef %398, ptr noundef nonnull @.str.23, ptr noundef null) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #5
  %414 = icmp eq i32 %413, 0
  br i1 %414, label %415, label %553

415:
  %416 = load ptr, ptr %376, align 8
  br label %417

417:
  %418 = phi ptr [ %416, %415 ], [ %377, %379 ], [ %401, %408 ]
  %419 = ptrtoint ptr %1 to i64
  %420 = getelementptr inbounds nuw i8, ptr %418, i64 16
  %421 = call i64 @llvm.smax.i64(i64 %375, i64 0)
  br label %422

422:
  %423 = phi i1 [ false, %417 ], [ %476, %475 ]
  %424 = phi i64 [ 0, %417 ], [ %478, %475 ]
  %425 = icmp eq i64 %424, %421
  br i1 %425, label %426, label %428

426:
  %427 = load ptr, ptr %418, align 8
  br i1 %423, label %479, label %486

428:
  %429 = load ptr, ptr %1, align 8
  %430 = getelementptr inbounds nuw i8, ptr %429, i64 36
  %431 = load i32, ptr %430, align 4
  %432 = getelementptr inbounds nuw i8, ptr %429, i64 40
  %433 = load i32, ptr %432, align 8
  %434 = add nsw i32 %433, %431
  %435 = sext i32 %434 to i64
  switch i64 %424, label %458 [
    i64 0, label %469
    i64 1, label %436
    i64 2, label %441
    i64 3, label %444
    i64 4, label %449
    i64 5, label %454
  ]

436:
  %437 = load ptr, ptr %14, align 8
  %438 = getelementptr inbounds nuw i8, ptr %437, i64 24
  %439 = load ptr, ptr %438, align 8
  %440 = ptrtoint ptr %439 to i64
  br label %469

441:
  %442 = load ptr, ptr %209, align 8
  %443 = ptrtoint ptr %442 to i64
  br label %469

444:
  %445 = load ptr, ptr %209, align 8
  %446 = getelementptr inbounds nuw i8, ptr %445, i64 328
  %447 = load ptr, ptr %446, align 8
  %448 = ptrtoint ptr %447 to i64
  br label %469

449:
  %450 = load ptr, ptr %209, align 8
  %451 = getelementptr inbounds nuw i8, ptr %450, i64 336
  %452 = load ptr, ptr %451, align 8
  %453 = ptrtoint ptr %452 to i64
  br label %469

454:
  %455 = load ptr, ptr %209, align 8
  %456 = getelementptr inbounds nuw i8, ptr %455, i64 344
  %457 = load i64, ptr %456, align 8
  br label %469

458:
  %459 = add nsw i64 %424, -6
  %460 = icmp slt i64 %459, %435
  br i1 %460, label %461, label %465

461:
  %462 = getelementptr inbounds ptr, ptr %5, i64 %459
  %463 = load ptr, ptr %462, align 8
  %464 = ptrtoint ptr %463 to i64
  br label %469

465:
  %466 = sub nsw i64 %459, %435
  %467 = getelementptr inbounds nuw i64, ptr %3, i64 %466
  %468 = load i64, ptr %467, align 8
  br label %469

469:
  %470 = phi i64 [ %440, %436 ], [ %443, %441 ], [ %448, %444 ], [ %453, %449 ], [ %457, %454 ], [ %464, %461 ], [ %468, %465 ], [ %419, %428 ]
  br i1 %423, label %475, label %471

471:
  %472 = getelementptr inbounds nuw [0 x i64], ptr %420, i64 0, i64 %424
  %473 = load i64, ptr %472, align 8
  %474 = icmp ne i64 %473, %470
  br label %475

475:
  %476 = phi i1 [ true, %469 ], [ %474, %471 ]
  %477 = getelementptr inbounds nuw [0 x i64], ptr %420, i64 0, i64 %424
  store i64 %470, ptr %477, align 8
  %478 = add nuw nsw i64 %424, 1
  br label %422, !llvm.loop !14

479:
  store ptr null, ptr %418, align 8
  %480 = icmp eq ptr %427, null
  br i1 %480, label %484, label %481

481:
  %482 = load ptr, ptr %351, align 8
  %483 = call i32 %482(ptr noundef nonnull %427) #6
  br label %484

484:
  %485 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  br label %547

486:
  %487 = icmp eq ptr %427, null
  %488 = load ptr, ptr %14, align 8
  br i1 %487, label %489, label %537

489:
  %490 = load ptr, ptr %210, align 8
  %491 = getelementptr inbounds nuw i8, ptr %488, i64 1088
  %492 = load ptr, ptr %491, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #5
  store ptr null, ptr %8, align 8
  %493 = getelementptr inbounds nuw i8, ptr %490, i64 264
  %494 = load ptr, ptr %493, align 8
  %495 = call i32 %494(ptr noundef %492, i32 noundef 1) #6
  %496 = icmp eq i32 %495, 0
  br i1 %496, label %499, label %497

497:
  %498 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %495, ptr noundef nonnull @.str.24, ptr noundef null) #7
  br label %531

499:
  %500 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  %501 = getelementptr inbounds nuw i8, ptr %490, i64 272
  %502 = load ptr, ptr %501, align 8
  %503 = call i32 %502(ptr noundef %492, ptr noundef nonnull %8) #6
  %504 = icmp ne i32 %500, 0
  %505 = icmp ne i32 %503, 0
  %506 = select i1 %504, i1 true, i1 %505
  br i1 %506, label %519, label %507

507:
  %508 = getelementptr inbounds nuw i8, ptr %490, i64 280
  %509 = load ptr, ptr %508, align 8
  %510 = icmp eq ptr %509, null
  br i1 %510, label %514, label %511

511:
  %512 = load ptr, ptr %8, align 8
  %513 = call i32 %509(ptr noundef nonnull %418, ptr noundef %512, i64 noundef 0) #6
  br label %519

514:
  %515 = getelementptr inbounds nuw i8, ptr %490, i64 288
  %516 = load ptr, ptr %515, align 8
  %517 = load ptr, ptr %8, align 8
  %518 = call i32 %516(ptr noundef nonnull %418, ptr noundef %517, ptr noundef null, ptr noundef null, i64 noundef 0) #6
  br label %519

519:
  %520 = phi i32 [ %503, %499 ], [ %513, %511 ], [ %518, %514 ]
  %521 = load ptr, ptr %8, align 8
  %522 = icmp eq ptr %521, null
  br i1 %522, label %527, label %523

523:
  %524 = getelementptr inbounds nuw i8, ptr %490, i64 304
  %525 = load ptr, ptr %524, align 8
  %526 = call i32 %525(ptr noundef nonnull %521) #6
  br label %527

527:
  br i1 %504, label %528, label %529

528:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  br label %553

529:
  %530 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %520, ptr noundef nonnull @.str.25, ptr noundef null) #7
  br label %531

531:
  %532 = phi i32 [ %498, %497 ], [ %530, %529 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  %533 = icmp eq i32 %532, 0
  br i1 %533, label %534, label %553

534:
  %535 = load ptr, ptr %418, align 8
  %536 = load ptr, ptr %14, align 8
  br label %537

537:
  %538 = phi ptr [ %536, %534 ], [ %488, %486 ]
  %539 = phi ptr [ %535, %534 ], [ %427, %486 ]
  %540 = load ptr, ptr %343, align 8
  %541 = getelementptr inbounds nuw i8, ptr %538, i64 1088
  %542 = load ptr, ptr %541, align 8
  %543 = call i32 %540(ptr noundef %539, ptr noundef %542) #6
  %544 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %543, ptr noundef nonnull @.str.22, ptr noundef null) #7
  br label %547

545:
  %546 = call fastcc i32 @launch_all(ptr noundef nonnull %14, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3, ptr noundef %4) #7
  br label %547

547:
  %548 = phi i32 [ %546, %545 ], [ %324, %323 ], [ %279, %322 ], [ %363, %362 ], [ %544, %537 ], [ %485, %484 ]
  %549 = icmp eq i32 %548, 0
  br i1 %549, label %550, label %553

550:
  %551 = load ptr, ptr %1, align 8
  %552 = call fastcc i32 @move_tensors(ptr noundef nonnull %14, ptr noundef %551, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 1, ptr noundef %10) #7
  br label %553

553:
  %554 = phi i32 [ %548, %547 ], [ %552, %550 ], [ %500, %528 ], [ %532, %531 ], [ %413, %412 ], [ %228, %226 ]
  %555 = load i32, ptr %10, align 4
  %556 = icmp eq i32 %555, 0
  br i1 %556, label %568, label %557

557:
  %558 = load ptr, ptr %210, align 8
  %559 = getelementptr inbounds nuw i8, ptr %558, i64 208
  %560 = load ptr, ptr %559, align 8
  %561 = load ptr, ptr %14, align 8
  %562 = getelementptr inbounds nuw i8, ptr %561, i64 1088
  %563 = load ptr, ptr %562, align 8
  %564 = call i32 %560(ptr noundef %563) #6
  %565 = icmp eq i32 %554, 0
  br i1 %565, label %566, label %568

566:
  %567 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %14, i32 noundef %564, ptr noundef nonnull @.str.18, ptr noundef null) #7
  br label %568

568:
  %569 = phi i32 [ %224, %221 ], [ %554, %553 ], [ %567, %566 ], [ %554, %557 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %10) #5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %15) #5
  %570 = getelementptr inbounds nuw i8, ptr %208, i64 96
  %571 = load ptr, ptr %570, align 8
  %572 = call i32 %571(ptr noundef nonnull %15) #6
  %573 = icmp ne i32 %569, 0
  %574 = icmp eq ptr %6, null
  %575 = or i1 %574, %573
  br i1 %575, label %614, label %576

576:
  %577 = load ptr, ptr %1, align 8
  %578 = getelementptr inbounds nuw i8, ptr %577, i64 44
  %579 = getelementptr inbounds nuw i8, ptr %577, i64 24
  %580 = getelementptr inbounds nuw i8, ptr %577, i64 36
  %581 = getelementptr inbounds nuw i8, ptr %577, i64 16
  br label %582

582:
  %583 = phi i64 [ 0, %576 ], [ %606, %603 ]
  %584 = load i32, ptr %578, align 4
  %585 = sext i32 %584 to i64
  %586 = icmp slt i64 %583, %585
  br i1 %586, label %587, label %614

587:
  %588 = load ptr, ptr %579, align 8
  %589 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %588, i64 %583
  %590 = getelementptr inbounds nuw i8, ptr %589, i64 4
  %591 = load i32, ptr %590, align 4
  %592 = sext i32 %591 to i64
  %593 = getelementptr inbounds i64, ptr %4, i64 %592
  %594 = load i32, ptr %580, align 4
  %595 = load i32, ptr %589, align 4
  %596 = add nsw i32 %595, %594
  %597 = call i32 @llvm.smax.i32(i32 %596, i32 0)
  %598 = zext nneg i32 %597 to i64
  br label %599

599:
  %600 = phi i64 [ %613, %607 ], [ 0, %587 ]
  %601 = phi ptr [ %612, %607 ], [ %593, %587 ]
  %602 = icmp eq i64 %600, %598
  br i1 %602, label %603, label %607

603:
  %604 = load i64, ptr %601, align 8
  %605 = getelementptr inbounds nuw i64, ptr %6, i64 %583
  store i64 %604, ptr %605, align 8
  %606 = add nuw nsw i64 %583, 1
  br label %582, !llvm.loop !15

607:
  %608 = load ptr, ptr %581, align 8
  %609 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %608, i64 %600, i32 2
  %610 = load i32, ptr %609, align 8
  %611 = sext i32 %610 to i64
  %612 = getelementptr inbounds i64, ptr %601, i64 %611
  %613 = add nuw nsw i64 %600, 1
  br label %599, !llvm.loop !16

614:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %15) #5
  br label %615

615:
  %616 = phi i32 [ %220, %219 ], [ %569, %614 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %14) #5
  br label %617

617:
  %618 = phi i32 [ %616, %615 ], [ %203, %202 ], [ %201, %200 ], [ %74, %72 ], [ %70, %68 ], [ %16, %7 ]
  ret i32 %618
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
  br label %9, !llvm.loop !17
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
  br label %14, !llvm.loop !18

67:
  %68 = phi i32 [ %64, %62 ], [ 0, %14 ]
  ret i32 %68
}

define internal fastcc i32 @launch_all(ptr noundef nonnull %0, ptr noundef readonly captures(none) %1, ptr noundef %2, ptr noundef %3, ptr noundef %4) unnamed_addr #0 {
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 40
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
!17 = distinct !{!17, !3, !4}
!18 = distinct !{!18, !3, !4}
