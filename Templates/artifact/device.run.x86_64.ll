source_filename = "device.run"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_glue_generation = type { ptr, ptr, i32, i32, i32, i32, ptr, ptr }
%struct.martlet_glue_block_kernel = type { ptr, i32, i32, i32, i32 }
%struct.martlet_glue_device_call = type { ptr, ptr, ptr, i64 }
%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16, i32 }

@.str = private unnamed_addr constant [19 x i8] c"reading the tensor\00", align 1
@.str.1 = private unnamed_addr constant [41 x i8] c"the profile has no room for all launches\00", align 1
@.str.2 = private unnamed_addr constant [21 x i8] c"launching the kernel\00", align 1
@.str.3 = private unnamed_addr constant [44 x i8] c"copying an input to the output in its place\00", align 1
@.str.4 = private unnamed_addr constant [17 x i8] c"using the device\00", align 1
@.str.5 = private unnamed_addr constant [58 x i8] c"the device is of another interface version than the model\00", align 1
@.str.6 = private unnamed_addr constant [33 x i8] c"the context's device is not open\00", align 1
@.str.7 = private unnamed_addr constant [49 x i8] c"the context's device was opened by another model\00", align 1
@.str.8 = private unnamed_addr constant [61 x i8] c"the recording is of another interface version than the model\00", align 1
@.str.9 = private unnamed_addr constant [48 x i8] c"a recording needs a stream of the context's own\00", align 1
@.str.10 = private unnamed_addr constant [59 x i8] c"the profile is of another interface version than the model\00", align 1
@.str.11 = private unnamed_addr constant [15 x i8] c"the arena has \00", align 1
@.str.12 = private unnamed_addr constant [38 x i8] c" bytes of the device, the call needs \00", align 1
@.str.13 = private unnamed_addr constant [52 x i8] c"the arena is not aligned to 256 bytes of the device\00", align 1
@.str.14 = private unnamed_addr constant [21 x i8] c"waiting for the call\00", align 1
@.str.15 = private unnamed_addr constant [19 x i8] c"copying the tensor\00", align 1
@.str.16 = private unnamed_addr constant [23 x i8] c"measuring the launches\00", align 1
@.str.17 = private unnamed_addr constant [42 x i8] c"the CUDA driver is too old for recordings\00", align 1
@.str.18 = private unnamed_addr constant [20 x i8] c"keeping a recording\00", align 1
@.str.19 = private unnamed_addr constant [20 x i8] c"running a recording\00", align 1
@.str.20 = private unnamed_addr constant [22 x i8] c"beginning a recording\00", align 1
@.str.21 = private unnamed_addr constant [19 x i8] c"making a recording\00", align 1

define hidden i32 @martlet_glue_device_failed(ptr noundef readonly captures(none) %0, i32 noundef %1, ptr noundef %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = alloca %struct.martlet_glue_writer, align 8
  %6 = icmp eq i32 %1, 0
  br i1 %6, label %16, label %7

7:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #6
  %8 = load ptr, ptr %0, align 8
  %9 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %8, ptr noundef null) #7
  %10 = extractvalue { ptr, i64 } %9, 0
  store ptr %10, ptr %5, align 8
  %11 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %12 = extractvalue { ptr, i64 } %9, 1
  store i64 %12, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %5, ptr noundef %14, i32 noundef %1, ptr noundef %2, ptr noundef %3) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #6
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
  %25 = tail call i32 @martlet_glue_check_indices(ptr noundef nonnull %15, ptr noundef %2, ptr noundef %3, i32 noundef %4, i32 noundef %5, ptr noundef %6, i32 noundef %7, i64 noundef %8, i64 noundef %9, ptr noundef %10) #7
  br label %135

26:
  call void @llvm.lifetime.start.p0(i64 4096, ptr nonnull %12) #6
  %27 = sdiv i32 %5, 8
  %28 = sext i32 %27 to i64
  %29 = sdiv i32 4096, %27
  %30 = sext i32 %29 to i64
  %31 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %32 = getelementptr inbounds nuw i8, ptr %6, i64 16
  call void @llvm.lifetime.start.p0(i64 256, ptr nonnull %13) #6
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
  %94 = call i32 %91(ptr noundef nonnull %12, i64 noundef %88, i64 noundef %92, ptr noundef %93) #7
  %95 = icmp eq i32 %94, 0
  br i1 %95, label %96, label %103

96:
  %97 = load ptr, ptr %66, align 8
  %98 = getelementptr inbounds nuw i8, ptr %97, i64 208
  %99 = load ptr, ptr %98, align 8
  %100 = load ptr, ptr %67, align 8
  %101 = call i32 %99(ptr noundef %100) #7
  %102 = icmp eq i32 %101, 0
  br i1 %102, label %106, label %103

103:
  %104 = phi i32 [ %101, %96 ], [ %94, %76 ]
  %105 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %104, ptr noundef nonnull @.str, ptr noundef %2) #8
  br label %133

106:
  %107 = sub i64 0, %87
  %108 = getelementptr inbounds i8, ptr %12, i64 %107
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %14) #6
  store i64 %80, ptr %14, align 16
  store i64 %78, ptr %68, align 8
  store i64 %54, ptr %69, align 16
  %109 = call i32 @martlet_glue_check_indices(ptr noundef nonnull %15, ptr noundef %2, ptr noundef nonnull %108, i32 noundef %4, i32 noundef %5, ptr noundef nonnull %14, i32 noundef 1, i64 noundef %8, i64 noundef %9, ptr noundef %10) #7
  %110 = icmp eq i32 %109, 0
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %14) #6
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
  call void @llvm.lifetime.end.p0(i64 256, ptr nonnull %13) #6
  call void @llvm.lifetime.end.p0(i64 4096, ptr nonnull %12) #6
  br label %135

135:
  %136 = phi i32 [ %25, %24 ], [ %134, %133 ]
  ret i32 %136
}

declare i32 @martlet_glue_check_indices(ptr noundef, ptr noundef, ptr noundef, i32 noundef, i32 noundef, ptr noundef, i32 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

define hidden i32 @martlet_glue_device_launch(ptr noundef captures(none) %0, i32 noundef %1, ptr noundef %2, i32 noundef %3, ptr noundef %4, ptr noundef %5, i64 noundef %6) local_unnamed_addr #0 {
  %8 = icmp slt i64 %6, 1
  br i1 %8, label %99, label %9

9:
  %10 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %11 = load ptr, ptr %10, align 8
  %12 = load ptr, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 348
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr inbounds %struct.martlet_glue_generation, ptr %14, i64 %17, i32 7
  %19 = load ptr, ptr %18, align 8
  %20 = sext i32 %1 to i64
  %21 = getelementptr inbounds %struct.martlet_glue_block_kernel, ptr %19, i64 %20
  %22 = getelementptr inbounds nuw i8, ptr %21, i64 20
  %23 = load i32, ptr %22, align 4
  %24 = icmp ne i32 %23, 0
  %25 = icmp samesign ugt i64 %6, 1073741824
  %26 = and i1 %25, %24
  %27 = add nuw i64 %6, 4611686018427387903
  %28 = lshr i64 %27, 30
  %29 = trunc i64 %28 to i32
  %30 = add i32 %29, 1
  %31 = select i1 %26, i32 %30, i32 1
  %32 = load ptr, ptr %0, align 8
  %33 = getelementptr inbounds nuw i8, ptr %32, i64 1112
  %34 = load ptr, ptr %33, align 8
  %35 = icmp ne ptr %34, null
  br i1 %35, label %36, label %44

36:
  %37 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %38 = load i64, ptr %37, align 8
  %39 = getelementptr inbounds nuw i8, ptr %34, i64 8
  %40 = load i64, ptr %39, align 8
  %41 = icmp slt i64 %38, %40
  br i1 %41, label %44, label %42

42:
  %43 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %32, i32 noundef 2, ptr noundef nonnull @.str.1, ptr noundef null) #7
  br label %99

44:
  %45 = getelementptr inbounds nuw i8, ptr %21, i64 16
  %46 = sext i32 %3 to i64
  br label %47

47:
  %48 = phi i64 [ %82, %75 ], [ 0, %44 ]
  %49 = load i32, ptr %45, align 8
  %50 = sext i32 %49 to i64
  %51 = icmp slt i64 %48, %50
  br i1 %51, label %75, label %52

52:
  %53 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %54 = load ptr, ptr %53, align 8
  %55 = getelementptr inbounds nuw i8, ptr %54, i64 256
  %56 = load ptr, ptr %55, align 8
  %57 = getelementptr inbounds nuw i8, ptr %11, i64 352
  %58 = getelementptr inbounds [0 x ptr], ptr %57, i64 0, i64 %20
  %59 = load ptr, ptr %58, align 8
  %60 = trunc i64 %6 to i32
  %61 = select i1 %26, i32 1073741824, i32 %60
  %62 = getelementptr inbounds nuw i8, ptr %21, i64 8
  %63 = load i32, ptr %62, align 8
  %64 = getelementptr inbounds nuw i8, ptr %21, i64 12
  %65 = load i32, ptr %64, align 4
  %66 = load ptr, ptr %0, align 8
  %67 = getelementptr inbounds nuw i8, ptr %66, i64 1088
  %68 = load ptr, ptr %67, align 8
  %69 = tail call i32 %56(ptr noundef %59, i32 noundef %61, i32 noundef %31, i32 noundef 1, i32 noundef %63, i32 noundef 1, i32 noundef 1, i32 noundef %65, ptr noundef %68, ptr noundef %5, ptr noundef null) #7
  %70 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %71 = load i64, ptr %70, align 8
  %72 = add nsw i64 %71, 1
  store i64 %72, ptr %70, align 8
  %73 = icmp eq i32 %69, 0
  %74 = and i1 %35, %73
  br i1 %74, label %83, label %95

75:
  %76 = icmp slt i64 %48, %46
  %77 = getelementptr inbounds nuw ptr, ptr %2, i64 %48
  %78 = sub nsw i64 %48, %46
  %79 = getelementptr inbounds nuw i64, ptr %4, i64 %78
  %80 = select i1 %76, ptr %77, ptr %79
  %81 = getelementptr inbounds nuw ptr, ptr %5, i64 %48
  store ptr %80, ptr %81, align 8
  %82 = add nuw nsw i64 %48, 1
  br label %47, !llvm.loop !8

83:
  %84 = load ptr, ptr %53, align 8
  %85 = getelementptr inbounds nuw i8, ptr %84, i64 232
  %86 = load ptr, ptr %85, align 8
  %87 = getelementptr inbounds nuw i8, ptr %34, i64 32
  %88 = load ptr, ptr %87, align 8
  %89 = getelementptr inbounds ptr, ptr %88, i64 %72
  %90 = load ptr, ptr %89, align 8
  %91 = load ptr, ptr %0, align 8
  %92 = getelementptr inbounds nuw i8, ptr %91, i64 1088
  %93 = load ptr, ptr %92, align 8
  %94 = tail call i32 %86(ptr noundef %90, ptr noundef %93) #7
  br label %95

95:
  %96 = phi i32 [ %94, %83 ], [ %69, %52 ]
  %97 = load ptr, ptr %21, align 8
  %98 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %96, ptr noundef nonnull @.str.2, ptr noundef %97) #8
  br label %99

99:
  %100 = phi i32 [ 0, %7 ], [ %43, %42 ], [ %98, %95 ]
  ret i32 %100
}

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

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
  %18 = tail call i32 %12(i64 noundef %13, i64 noundef %14, i64 noundef %3, ptr noundef %17) #7
  %19 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %18, ptr noundef nonnull @.str.3, ptr noundef null) #8
  br label %20

20:
  %21 = phi i32 [ %19, %8 ], [ 0, %4 ]
  ret i32 %21
}

define hidden i32 @martlet_glue_device_run(ptr noundef %0, ptr noundef %1, ptr noundef %2, ptr noundef %3, ptr noundef %4, ptr noundef %5) local_unnamed_addr #0 {
  %7 = alloca ptr, align 8
  %8 = alloca ptr, align 8
  %9 = alloca ptr, align 8
  %10 = alloca i32, align 4
  %11 = alloca ptr, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = alloca %struct.martlet_glue_device_call, align 8
  %14 = alloca ptr, align 8
  %15 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #7
  %16 = icmp eq i32 %15, 0
  br i1 %16, label %17, label %459

17:
  %18 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %19 = load ptr, ptr %18, align 8
  %20 = getelementptr inbounds nuw i8, ptr %0, i64 1080
  %21 = load ptr, ptr %20, align 8
  %22 = load i64, ptr %21, align 8
  %23 = icmp ult i64 %22, 1064
  br i1 %23, label %53, label %24

24:
  %25 = getelementptr inbounds nuw i8, ptr %21, i64 8
  %26 = load i32, ptr %25, align 8
  %27 = icmp eq i32 %26, 1
  br i1 %27, label %28, label %53

28:
  %29 = getelementptr inbounds nuw i8, ptr %21, i64 32
  %30 = load ptr, ptr %29, align 8
  %31 = icmp eq ptr %30, null
  br i1 %31, label %53, label %32

32:
  %33 = load ptr, ptr %30, align 8
  %34 = icmp eq ptr %33, %19
  br i1 %34, label %35, label %53

35:
  %36 = getelementptr inbounds nuw i8, ptr %0, i64 1104
  %37 = load ptr, ptr %36, align 8
  %38 = icmp eq ptr %37, null
  br i1 %38, label %46, label %39

39:
  %40 = load i64, ptr %37, align 8
  %41 = icmp ult i64 %40, 16
  br i1 %41, label %53, label %42

42:
  %43 = getelementptr inbounds nuw i8, ptr %0, i64 1088
  %44 = load ptr, ptr %43, align 8
  %45 = icmp eq ptr %44, null
  br i1 %45, label %53, label %46

46:
  %47 = getelementptr inbounds nuw i8, ptr %0, i64 1112
  %48 = load ptr, ptr %47, align 8
  %49 = icmp eq ptr %48, null
  br i1 %49, label %57, label %50

50:
  %51 = load i64, ptr %48, align 8
  %52 = icmp ugt i64 %51, 39
  br i1 %52, label %57, label %53

53:
  %54 = phi ptr [ @.str.10, %50 ], [ @.str.9, %42 ], [ @.str.8, %39 ], [ @.str.7, %32 ], [ @.str.6, %28 ], [ @.str.5, %17 ], [ @.str.5, %24 ]
  %55 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 2, ptr noundef nonnull %54, ptr noundef null) #7
  %56 = icmp eq i32 %55, 0
  br i1 %56, label %57, label %459

57:
  %58 = load ptr, ptr %1, align 8
  %59 = tail call i32 @martlet_glue_check(ptr noundef nonnull %0, ptr noundef %58, ptr noundef %2, ptr noundef %3, ptr noundef %4) #7
  %60 = icmp eq i32 %59, 0
  br i1 %60, label %61, label %459

61:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11)
  store ptr %4, ptr %11, align 8
  %62 = load ptr, ptr %1, align 8
  %63 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %64 = load ptr, ptr %63, align 8
  %65 = tail call i64 %64(ptr noundef %3) #7
  %66 = add nsw i64 %65, 255
  %67 = sdiv i64 %66, 256
  %68 = shl nsw i64 %67, 8
  %69 = getelementptr inbounds nuw i8, ptr %62, i64 36
  %70 = getelementptr inbounds nuw i8, ptr %62, i64 40
  %71 = getelementptr inbounds nuw i8, ptr %62, i64 16
  %72 = getelementptr inbounds nuw i8, ptr %0, i64 1096
  %73 = getelementptr inbounds nuw i8, ptr %0, i64 24
  br label %74

74:
  %75 = phi i64 [ %128, %126 ], [ 0, %61 ]
  %76 = phi i64 [ %127, %126 ], [ %68, %61 ]
  %77 = load i32, ptr %69, align 4
  %78 = load i32, ptr %70, align 8
  %79 = add nsw i32 %78, %77
  %80 = sext i32 %79 to i64
  %81 = icmp slt i64 %75, %80
  br i1 %81, label %82, label %129

82:
  %83 = load ptr, ptr %71, align 8
  %84 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %83, i64 %75
  %85 = call fastcc i64 @byte_count(ptr noundef %84, ptr noundef %11) #8
  %86 = load ptr, ptr %72, align 8
  %87 = icmp eq ptr %86, null
  br i1 %87, label %103, label %88

88:
  %89 = getelementptr inbounds nuw i8, ptr %86, i64 %75
  %90 = load i8, ptr %89, align 1
  %91 = icmp eq i8 %90, 0
  br i1 %91, label %103, label %92

92:
  %93 = load ptr, ptr %84, align 8
  %94 = getelementptr inbounds nuw ptr, ptr %2, i64 %75
  %95 = load ptr, ptr %94, align 8
  %96 = getelementptr inbounds nuw i8, ptr %84, i64 8
  %97 = load ptr, ptr %96, align 8
  %98 = tail call i32 @martlet_glue_check_data(ptr noundef nonnull %0, ptr noundef %93, ptr noundef %95, i64 noundef %85, i64 noundef 16, ptr noundef %97) #7
  %99 = icmp eq i32 %98, 0
  br i1 %99, label %100, label %155

100:
  %101 = load ptr, ptr %94, align 8
  %102 = getelementptr inbounds nuw ptr, ptr %5, i64 %75
  store ptr %101, ptr %102, align 8
  br label %126

103:
  %104 = getelementptr inbounds nuw i8, ptr %84, i64 24
  %105 = load i32, ptr %104, align 8
  %106 = icmp sgt i32 %105, -1
  br i1 %106, label %107, label %118

107:
  %108 = getelementptr inbounds nuw ptr, ptr %2, i64 %75
  %109 = load ptr, ptr %108, align 8
  %110 = zext nneg i32 %105 to i64
  %111 = getelementptr inbounds nuw ptr, ptr %2, i64 %110
  %112 = load ptr, ptr %111, align 8
  %113 = icmp eq ptr %109, %112
  br i1 %113, label %114, label %118

114:
  %115 = getelementptr inbounds nuw ptr, ptr %5, i64 %110
  %116 = load ptr, ptr %115, align 8
  %117 = getelementptr inbounds nuw ptr, ptr %5, i64 %75
  store ptr %116, ptr %117, align 8
  br label %126

118:
  %119 = load ptr, ptr %73, align 8
  %120 = getelementptr inbounds i8, ptr %119, i64 %76
  %121 = getelementptr inbounds nuw ptr, ptr %5, i64 %75
  store ptr %120, ptr %121, align 8
  %122 = add nsw i64 %85, 255
  %123 = sdiv i64 %122, 256
  %124 = shl nsw i64 %123, 8
  %125 = add nsw i64 %124, %76
  br label %126

126:
  %127 = phi i64 [ %76, %100 ], [ %125, %118 ], [ %76, %114 ]
  %128 = add nuw nsw i64 %75, 1
  br label %74, !llvm.loop !9

129:
  %130 = icmp sgt i64 %76, 0
  %131 = load ptr, ptr %73, align 8
  br i1 %130, label %132, label %150

132:
  %133 = icmp eq ptr %131, null
  br i1 %133, label %138, label %134

134:
  %135 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %136 = load i64, ptr %135, align 8
  %137 = icmp ult i64 %136, %76
  br i1 %137, label %138, label %150

138:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %139 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef nonnull %0, ptr noundef null) #7
  %140 = extractvalue { ptr, i64 } %139, 0
  store ptr %140, ptr %12, align 8
  %141 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %142 = extractvalue { ptr, i64 } %139, 1
  store i64 %142, ptr %141, align 8
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.11) #7
  %143 = load ptr, ptr %73, align 8
  %144 = icmp eq ptr %143, null
  br i1 %144, label %148, label %145

145:
  %146 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %147 = load i64, ptr %146, align 8
  br label %148

148:
  %149 = phi i64 [ %147, %145 ], [ 0, %138 ]
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %149) #7
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.12) #7
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %76) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #6
  br label %155

150:
  %151 = ptrtoint ptr %131 to i64
  %152 = and i64 %151, 255
  %153 = icmp eq i64 %152, 0
  br i1 %153, label %154, label %157

154:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  br label %160

155:
  %156 = phi i32 [ 4, %148 ], [ %98, %92 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  br label %459

157:
  %158 = tail call i32 @martlet_glue_fail(ptr noundef nonnull %0, i32 noundef 4, ptr noundef nonnull @.str.13, ptr noundef null) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11)
  %159 = icmp eq i32 %158, 0
  br i1 %159, label %160, label %459

160:
  %161 = load ptr, ptr %20, align 8
  %162 = getelementptr inbounds nuw i8, ptr %161, i64 32
  %163 = load ptr, ptr %162, align 8
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %13) #6
  store ptr %0, ptr %13, align 8
  %164 = getelementptr inbounds nuw i8, ptr %13, i64 8
  store ptr %163, ptr %164, align 8
  %165 = getelementptr inbounds nuw i8, ptr %13, i64 16
  %166 = getelementptr inbounds nuw i8, ptr %163, i64 8
  store ptr %166, ptr %165, align 8
  %167 = getelementptr inbounds nuw i8, ptr %13, i64 24
  store i64 0, ptr %167, align 8
  %168 = getelementptr inbounds nuw i8, ptr %163, i64 88
  %169 = load ptr, ptr %168, align 8
  %170 = getelementptr inbounds nuw i8, ptr %163, i64 320
  %171 = load ptr, ptr %170, align 8
  %172 = tail call i32 %169(ptr noundef %171) #7
  %173 = icmp eq i32 %172, 0
  br i1 %173, label %176, label %174

174:
  %175 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %172, ptr noundef nonnull @.str.4, ptr noundef null) #8
  br label %457

176:
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %10) #6
  store i32 0, ptr %10, align 4
  %177 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %178 = load ptr, ptr %177, align 8
  %179 = call i32 %178(ptr noundef nonnull %13, ptr noundef %2, ptr noundef %3) #7
  %180 = icmp eq i32 %179, 0
  br i1 %180, label %181, label %452

181:
  %182 = load ptr, ptr %1, align 8
  %183 = call fastcc i32 @move_tensors(ptr noundef nonnull %13, ptr noundef %182, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 0, ptr noundef %10) #8
  %184 = icmp eq i32 %183, 0
  br i1 %184, label %185, label %452

185:
  %186 = load ptr, ptr %13, align 8
  %187 = getelementptr inbounds nuw i8, ptr %186, i64 1112
  %188 = load ptr, ptr %187, align 8
  %189 = icmp eq ptr %188, null
  br i1 %189, label %276, label %190

190:
  %191 = load ptr, ptr %165, align 8
  %192 = getelementptr inbounds nuw i8, ptr %188, i64 16
  store i64 0, ptr %192, align 8
  %193 = getelementptr inbounds nuw i8, ptr %188, i64 8
  %194 = getelementptr inbounds nuw i8, ptr %191, i64 216
  %195 = getelementptr inbounds nuw i8, ptr %188, i64 32
  br label %196

196:
  %197 = phi i64 [ 0, %190 ], [ %210, %203 ]
  %198 = phi i32 [ 0, %190 ], [ %207, %203 ]
  %199 = load i64, ptr %193, align 8
  %200 = icmp sle i64 %197, %199
  %201 = icmp eq i32 %198, 0
  %202 = select i1 %200, i1 %201, i1 false
  br i1 %202, label %203, label %211

203:
  %204 = load ptr, ptr %194, align 8
  %205 = load ptr, ptr %195, align 8
  %206 = getelementptr inbounds nuw ptr, ptr %205, i64 %197
  %207 = call i32 %204(ptr noundef %206, i32 noundef 0) #7
  %208 = icmp eq i32 %207, 0
  %209 = zext i1 %208 to i64
  %210 = add nuw nsw i64 %197, %209
  br label %196, !llvm.loop !10

211:
  br i1 %201, label %212, label %232

212:
  %213 = getelementptr inbounds nuw i8, ptr %191, i64 232
  %214 = load ptr, ptr %213, align 8
  %215 = load ptr, ptr %195, align 8
  %216 = load ptr, ptr %215, align 8
  %217 = load ptr, ptr %13, align 8
  %218 = getelementptr inbounds nuw i8, ptr %217, i64 1088
  %219 = load ptr, ptr %218, align 8
  %220 = call i32 %214(ptr noundef %216, ptr noundef %219) #7
  %221 = icmp eq i32 %220, 0
  br i1 %221, label %222, label %232

222:
  %223 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3) #8
  %224 = icmp eq i32 %223, 0
  br i1 %224, label %225, label %232

225:
  %226 = getelementptr inbounds nuw i8, ptr %191, i64 208
  %227 = load ptr, ptr %226, align 8
  %228 = load ptr, ptr %13, align 8
  %229 = getelementptr inbounds nuw i8, ptr %228, i64 1088
  %230 = load ptr, ptr %229, align 8
  %231 = call i32 %227(ptr noundef %230) #7
  br label %232

232:
  %233 = phi i1 [ true, %222 ], [ false, %225 ], [ false, %212 ], [ false, %211 ]
  %234 = phi i32 [ %223, %222 ], [ 0, %225 ], [ 0, %212 ], [ 0, %211 ]
  %235 = phi i32 [ 0, %222 ], [ %231, %225 ], [ %220, %212 ], [ %198, %211 ]
  %236 = getelementptr inbounds nuw i8, ptr %191, i64 248
  %237 = getelementptr inbounds nuw i8, ptr %188, i64 24
  br label %238

238:
  %239 = phi i32 [ %235, %232 ], [ %258, %248 ]
  %240 = phi i64 [ 0, %232 ], [ %255, %248 ]
  %241 = load i64, ptr %167, align 8
  %242 = icmp sge i64 %240, %241
  %243 = icmp ne i32 %239, 0
  %244 = select i1 %242, i1 true, i1 %243
  %245 = or i1 %233, %244
  br i1 %245, label %246, label %248

246:
  %247 = getelementptr inbounds nuw i8, ptr %191, i64 224
  br label %259

248:
  %249 = load ptr, ptr %236, align 8
  %250 = load ptr, ptr %237, align 8
  %251 = getelementptr inbounds nuw float, ptr %250, i64 %240
  %252 = load ptr, ptr %195, align 8
  %253 = getelementptr inbounds nuw ptr, ptr %252, i64 %240
  %254 = load ptr, ptr %253, align 8
  %255 = add nuw nsw i64 %240, 1
  %256 = getelementptr inbounds nuw ptr, ptr %252, i64 %255
  %257 = load ptr, ptr %256, align 8
  %258 = call i32 %249(ptr noundef %251, ptr noundef %254, ptr noundef %257) #7
  br label %238, !llvm.loop !11

259:
  %260 = phi i64 [ %270, %264 ], [ 0, %246 ]
  %261 = icmp eq i64 %260, %197
  br i1 %261, label %262, label %264

262:
  %263 = or i1 %233, %243
  br i1 %263, label %273, label %271

264:
  %265 = load ptr, ptr %247, align 8
  %266 = load ptr, ptr %195, align 8
  %267 = getelementptr inbounds nuw ptr, ptr %266, i64 %260
  %268 = load ptr, ptr %267, align 8
  %269 = call i32 %265(ptr noundef %268) #7
  %270 = add nuw i64 %260, 1
  br label %259, !llvm.loop !12

271:
  %272 = load i64, ptr %167, align 8
  store i64 %272, ptr %192, align 8
  br label %273

273:
  br i1 %233, label %431, label %274

274:
  %275 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %239, ptr noundef nonnull @.str.16, ptr noundef null) #8
  br label %431

276:
  %277 = getelementptr inbounds nuw i8, ptr %186, i64 1104
  %278 = load ptr, ptr %277, align 8
  %279 = icmp eq ptr %278, null
  br i1 %279, label %429, label %280

280:
  %281 = load ptr, ptr %165, align 8
  %282 = getelementptr inbounds nuw i8, ptr %281, i64 264
  %283 = load ptr, ptr %282, align 8
  %284 = icmp eq ptr %283, null
  br i1 %284, label %305, label %285

285:
  %286 = getelementptr inbounds nuw i8, ptr %281, i64 272
  %287 = load ptr, ptr %286, align 8
  %288 = icmp eq ptr %287, null
  br i1 %288, label %305, label %289

289:
  %290 = getelementptr inbounds nuw i8, ptr %281, i64 280
  %291 = load ptr, ptr %290, align 8
  %292 = icmp eq ptr %291, null
  br i1 %292, label %305, label %293

293:
  %294 = getelementptr inbounds nuw i8, ptr %281, i64 288
  %295 = load ptr, ptr %294, align 8
  %296 = icmp eq ptr %295, null
  br i1 %296, label %305, label %297

297:
  %298 = getelementptr inbounds nuw i8, ptr %281, i64 296
  %299 = load ptr, ptr %298, align 8
  %300 = icmp eq ptr %299, null
  br i1 %300, label %305, label %301

301:
  %302 = getelementptr inbounds nuw i8, ptr %281, i64 304
  %303 = load ptr, ptr %302, align 8
  %304 = icmp eq ptr %303, null
  br i1 %304, label %305, label %307

305:
  %306 = call i32 @martlet_glue_fail(ptr noundef nonnull %186, i32 noundef 6, ptr noundef nonnull @.str.17, ptr noundef null) #7
  br label %431

307:
  %308 = load ptr, ptr %1, align 8
  %309 = getelementptr inbounds nuw i8, ptr %308, i64 36
  %310 = load i32, ptr %309, align 4
  %311 = add i32 %310, 2
  %312 = getelementptr inbounds nuw i8, ptr %308, i64 40
  %313 = load i32, ptr %312, align 8
  %314 = add i32 %311, %313
  %315 = getelementptr inbounds nuw i8, ptr %308, i64 32
  %316 = load i32, ptr %315, align 8
  %317 = add i32 %314, %316
  %318 = sext i32 %317 to i64
  %319 = getelementptr inbounds nuw i8, ptr %278, i64 8
  %320 = load ptr, ptr %319, align 8
  %321 = icmp eq ptr %320, null
  br i1 %321, label %326, label %322

322:
  %323 = getelementptr inbounds nuw i8, ptr %320, i64 8
  %324 = load i64, ptr %323, align 8
  %325 = icmp eq i64 %324, %318
  br label %326

326:
  %327 = phi i1 [ false, %307 ], [ %325, %322 ]
  %328 = getelementptr inbounds nuw i8, ptr %320, i64 16
  br label %329

329:
  %330 = phi i1 [ %327, %326 ], [ %339, %335 ]
  %331 = phi i64 [ 0, %326 ], [ %340, %335 ]
  %332 = icmp slt i64 %331, %318
  %333 = select i1 %332, i1 %330, i1 false
  br i1 %333, label %335, label %334

334:
  br i1 %330, label %420, label %341

335:
  %336 = getelementptr inbounds nuw [0 x i64], ptr %328, i64 0, i64 %331
  %337 = load i64, ptr %336, align 8
  %338 = call fastcc i64 @word(ptr noundef nonnull %13, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3, i64 noundef %331) #8
  %339 = icmp eq i64 %337, %338
  %340 = add nuw nsw i64 %331, 1
  br label %329, !llvm.loop !13

341:
  br i1 %321, label %353, label %342

342:
  store ptr null, ptr %319, align 8
  %343 = load ptr, ptr %302, align 8
  %344 = load ptr, ptr %320, align 8
  %345 = call i32 %343(ptr noundef %344) #7
  %346 = getelementptr inbounds nuw i8, ptr %281, i64 152
  %347 = load ptr, ptr %346, align 8
  %348 = call i32 %347(ptr noundef nonnull %320) #7
  %349 = load ptr, ptr %165, align 8
  %350 = load ptr, ptr %13, align 8
  %351 = getelementptr inbounds nuw i8, ptr %349, i64 264
  %352 = load ptr, ptr %351, align 8
  br label %353

353:
  %354 = phi ptr [ %352, %342 ], [ %283, %341 ]
  %355 = phi ptr [ %350, %342 ], [ %186, %341 ]
  %356 = phi ptr [ %349, %342 ], [ %281, %341 ]
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #6
  store ptr null, ptr %8, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %9) #6
  store ptr null, ptr %9, align 8
  %357 = getelementptr inbounds nuw i8, ptr %355, i64 1088
  %358 = load ptr, ptr %357, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %7) #6
  store ptr null, ptr %7, align 8
  %359 = call i32 %354(ptr noundef %358, i32 noundef 1) #7
  %360 = icmp eq i32 %359, 0
  br i1 %360, label %363, label %361

361:
  %362 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %359, ptr noundef nonnull @.str.20, ptr noundef null) #8
  br label %388

363:
  %364 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull readonly %1, ptr noundef %5, ptr noundef %3) #8
  %365 = getelementptr inbounds nuw i8, ptr %356, i64 272
  %366 = load ptr, ptr %365, align 8
  %367 = call i32 %366(ptr noundef %358, ptr noundef nonnull %7) #7
  %368 = icmp ne i32 %364, 0
  %369 = icmp ne i32 %367, 0
  %370 = select i1 %368, i1 true, i1 %369
  br i1 %370, label %376, label %371

371:
  %372 = getelementptr inbounds nuw i8, ptr %356, i64 280
  %373 = load ptr, ptr %372, align 8
  %374 = load ptr, ptr %7, align 8
  %375 = call i32 %373(ptr noundef nonnull %8, ptr noundef %374, i64 noundef 0) #7
  br label %376

376:
  %377 = phi i32 [ %367, %363 ], [ %375, %371 ]
  %378 = load ptr, ptr %7, align 8
  %379 = icmp eq ptr %378, null
  br i1 %379, label %384, label %380

380:
  %381 = getelementptr inbounds nuw i8, ptr %356, i64 296
  %382 = load ptr, ptr %381, align 8
  %383 = call i32 %382(ptr noundef nonnull %378) #7
  br label %384

384:
  br i1 %368, label %385, label %386

385:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #6
  br label %415

386:
  %387 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %377, ptr noundef nonnull @.str.21, ptr noundef null) #8
  br label %388

388:
  %389 = phi i32 [ %362, %361 ], [ %387, %386 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %7) #6
  %390 = icmp eq i32 %389, 0
  br i1 %390, label %391, label %415

391:
  %392 = shl nsw i64 %318, 3
  %393 = add nsw i64 %392, 16
  %394 = getelementptr inbounds nuw i8, ptr %281, i64 144
  %395 = load ptr, ptr %394, align 8
  %396 = call i32 %395(ptr noundef nonnull %9, i64 noundef %393, i32 noundef 1) #7
  %397 = icmp eq i32 %396, 0
  %398 = load ptr, ptr %8, align 8
  br i1 %397, label %403, label %399

399:
  %400 = load ptr, ptr %302, align 8
  %401 = call i32 %400(ptr noundef %398) #7
  %402 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %396, ptr noundef nonnull @.str.18, ptr noundef null) #8
  br label %415

403:
  %404 = load ptr, ptr %9, align 8
  store ptr %398, ptr %404, align 8
  %405 = getelementptr inbounds nuw i8, ptr %404, i64 8
  store i64 %318, ptr %405, align 8
  %406 = getelementptr inbounds nuw i8, ptr %404, i64 16
  %407 = call i64 @llvm.smax.i64(i64 %318, i64 0)
  br label %408

408:
  %409 = phi i64 [ 0, %403 ], [ %414, %411 ]
  %410 = icmp eq i64 %409, %407
  br i1 %410, label %417, label %411

411:
  %412 = call fastcc i64 @word(ptr noundef nonnull %13, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3, i64 noundef %409) #8
  %413 = getelementptr inbounds nuw [0 x i64], ptr %406, i64 0, i64 %409
  store i64 %412, ptr %413, align 8
  %414 = add nuw nsw i64 %409, 1
  br label %408, !llvm.loop !14

415:
  %416 = phi i32 [ %364, %385 ], [ %402, %399 ], [ %389, %388 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #6
  br label %431

417:
  store ptr %404, ptr %319, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %9) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #6
  %418 = load ptr, ptr %294, align 8
  %419 = load ptr, ptr %13, align 8
  br label %420

420:
  %421 = phi ptr [ %186, %334 ], [ %419, %417 ]
  %422 = phi ptr [ %295, %334 ], [ %418, %417 ]
  %423 = phi ptr [ %320, %334 ], [ %404, %417 ]
  %424 = load ptr, ptr %423, align 8
  %425 = getelementptr inbounds nuw i8, ptr %421, i64 1088
  %426 = load ptr, ptr %425, align 8
  %427 = call i32 %422(ptr noundef %424, ptr noundef %426) #7
  %428 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %427, ptr noundef nonnull @.str.19, ptr noundef null) #8
  br label %431

429:
  %430 = call fastcc i32 @launch_all(ptr noundef nonnull %13, ptr noundef nonnull %1, ptr noundef %5, ptr noundef %3) #8
  br label %431

431:
  %432 = phi i32 [ %430, %429 ], [ %275, %274 ], [ %234, %273 ], [ %306, %305 ], [ %428, %420 ], [ %416, %415 ]
  %433 = icmp eq i32 %432, 0
  br i1 %433, label %434, label %437

434:
  %435 = load ptr, ptr %1, align 8
  %436 = call fastcc i32 @move_tensors(ptr noundef nonnull %13, ptr noundef %435, ptr noundef %2, ptr noundef %4, ptr noundef %5, i32 noundef 1, ptr noundef %10) #8
  br label %437

437:
  %438 = phi i32 [ %432, %431 ], [ %436, %434 ]
  %439 = icmp eq i32 %438, 0
  %440 = load i32, ptr %10, align 4
  %441 = icmp ne i32 %440, 0
  %442 = select i1 %439, i1 %441, i1 false
  br i1 %442, label %443, label %452

443:
  %444 = load ptr, ptr %165, align 8
  %445 = getelementptr inbounds nuw i8, ptr %444, i64 208
  %446 = load ptr, ptr %445, align 8
  %447 = load ptr, ptr %13, align 8
  %448 = getelementptr inbounds nuw i8, ptr %447, i64 1088
  %449 = load ptr, ptr %448, align 8
  %450 = call i32 %446(ptr noundef %449) #7
  %451 = call i32 @martlet_glue_device_failed(ptr noundef nonnull %13, i32 noundef %450, ptr noundef nonnull @.str.14, ptr noundef null) #8
  br label %452

452:
  %453 = phi i32 [ %451, %443 ], [ %183, %181 ], [ %438, %437 ], [ %179, %176 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %10) #6
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %14) #6
  %454 = getelementptr inbounds nuw i8, ptr %163, i64 96
  %455 = load ptr, ptr %454, align 8
  %456 = call i32 %455(ptr noundef nonnull %14) #7
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %14) #6
  br label %457

457:
  %458 = phi i32 [ %175, %174 ], [ %453, %452 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %13) #6
  br label %459

459:
  %460 = phi i32 [ %458, %457 ], [ %158, %157 ], [ %156, %155 ], [ %59, %57 ], [ %55, %53 ], [ %15, %6 ]
  ret i32 %460
}

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check(ptr noundef, ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

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

declare i32 @martlet_glue_check_data(ptr noundef, ptr noundef, ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

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
  %24 = call fastcc i64 @byte_count(ptr noundef %23, ptr noundef %8) #8
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
  %54 = tail call i32 %53(ptr noundef %50, i64 noundef %44, i64 noundef %24, ptr noundef %47) #7
  br label %59

55:
  %56 = getelementptr inbounds nuw i8, ptr %48, i64 168
  %57 = load ptr, ptr %56, align 8
  %58 = tail call i32 %57(i64 noundef %44, ptr noundef %50, i64 noundef %24, ptr noundef %47) #7
  br label %59

59:
  %60 = phi i32 [ %54, %51 ], [ %58, %55 ]
  %61 = icmp eq i32 %60, 0
  br i1 %61, label %65, label %62

62:
  %63 = load ptr, ptr %23, align 8
  %64 = tail call i32 @martlet_glue_device_failed(ptr noundef nonnull %0, i32 noundef %60, ptr noundef nonnull @.str.15, ptr noundef %63) #8
  br label %67

65:
  %66 = add nuw nsw i64 %15, 1
  br label %14, !llvm.loop !16

67:
  %68 = phi i32 [ %64, %62 ], [ 0, %14 ]
  ret i32 %68
}

define internal fastcc i32 @launch_all(ptr noundef nonnull %0, ptr noundef readonly captures(none) %1, ptr noundef %2, ptr noundef %3) unnamed_addr #0 {
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %6 = load ptr, ptr %5, align 8
  %7 = load ptr, ptr %0, align 8
  %8 = getelementptr inbounds nuw i8, ptr %7, i64 24
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 336
  %13 = load i64, ptr %12, align 8
  %14 = inttoptr i64 %13 to ptr
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 348
  %16 = load i32, ptr %15, align 4
  %17 = tail call i32 %6(ptr noundef nonnull %0, ptr noundef %2, ptr noundef %3, ptr noundef %9, ptr noundef %14, i32 noundef %16) #7
  ret i32 %17
}

define internal fastcc i64 @word(ptr noundef nonnull readonly captures(none) %0, ptr noundef %1, ptr noundef readonly captures(none) %2, ptr noundef readonly captures(none) %3, i64 noundef range(i64 -9223372036854775808, 2147483647) %4) unnamed_addr #4 {
  %6 = load ptr, ptr %1, align 8
  %7 = getelementptr inbounds nuw i8, ptr %6, i64 36
  %8 = load i32, ptr %7, align 4
  %9 = getelementptr inbounds nuw i8, ptr %6, i64 40
  %10 = load i32, ptr %9, align 8
  %11 = add nsw i32 %10, %8
  %12 = sext i32 %11 to i64
  switch i64 %4, label %20 [
    i64 0, label %13
    i64 1, label %15
  ]

13:
  %14 = ptrtoint ptr %1 to i64
  br label %33

15:
  %16 = load ptr, ptr %0, align 8
  %17 = getelementptr inbounds nuw i8, ptr %16, i64 24
  %18 = load ptr, ptr %17, align 8
  %19 = ptrtoint ptr %18 to i64
  br label %33

20:
  %21 = add nsw i64 %12, 2
  %22 = icmp slt i64 %4, %21
  br i1 %22, label %23, label %28

23:
  %24 = getelementptr ptr, ptr %2, i64 %4
  %25 = getelementptr i8, ptr %24, i64 -16
  %26 = load ptr, ptr %25, align 8
  %27 = ptrtoint ptr %26 to i64
  br label %33

28:
  %29 = add nsw i64 %4, -2
  %30 = sub nsw i64 %29, %12
  %31 = getelementptr inbounds i64, ptr %3, i64 %30
  %32 = load i64, ptr %31, align 8
  br label %33

33:
  %34 = phi i64 [ %14, %13 ], [ %19, %15 ], [ %27, %23 ], [ %32, %28 ]
  ret i64 %34
}

declare i64 @llvm.abs.i64(i64, i1 immarg) #5

declare i64 @llvm.smin.i64(i64, i64) #5

declare i32 @llvm.smax.i32(i32, i32) #5

declare i64 @llvm.smax.i64(i64, i64) #5

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { minsize nofree norecurse nosync nounwind optsize memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(read, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { nounwind }
attributes #7 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #8 = { minsize nobuiltin optsize "no-builtins" }

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
