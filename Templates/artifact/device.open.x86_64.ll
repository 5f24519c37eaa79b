source_filename = "device.open"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.upload = type { ptr, ptr, [2 x ptr] }
%struct.martlet_driver = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
%struct.martlet_glue_generation = type { ptr, ptr, i32, i32, i32, i32, ptr, ptr }
%struct.martlet_glue_block_kernel = type { ptr, i32, i32, i32, i32 }

@.str = private unnamed_addr constant [24 x i8] c"an error without a name\00", align 1
@.str.1 = private unnamed_addr constant [25 x i8] c"the CUDA driver reports \00", align 1
@.str.2 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.3 = private unnamed_addr constant [3 x i8] c" (\00", align 1
@.str.4 = private unnamed_addr constant [2 x i8] c")\00", align 1
@.str.5 = private unnamed_addr constant [8 x i8] c" while \00", align 1
@.str.6 = private unnamed_addr constant [3 x i8] c" '\00", align 1
@.str.7 = private unnamed_addr constant [2 x i8] c"'\00", align 1
@.str.8 = private unnamed_addr constant [58 x i8] c"the device is of another interface version than the model\00", align 1
@.str.9 = private unnamed_addr constant [27 x i8] c"the device is open already\00", align 1
@.str.10 = private unnamed_addr constant [39 x i8] c"the device was opened by another model\00", align 1
@.str.11 = private unnamed_addr constant [67 x i8] c"this program cannot load the CUDA driver: it has no dynamic loader\00", align 1
@.str.12 = private unnamed_addr constant [13 x i8] c"libcuda.so.1\00", align 1
@.str.13 = private unnamed_addr constant [95 x i8] c"there is no CUDA driver: libcuda.so.1 cannot be loaded; install NVIDIA's driver or use the CPU\00", align 1
@symbols = internal unnamed_addr constant [39 x ptr] [ptr @.str.15, ptr @.str.16, ptr @.str.17, ptr @.str.18, ptr @.str.19, ptr @.str.20, ptr @.str.21, ptr @.str.22, ptr @.str.23, ptr @.str.24, ptr @.str.25, ptr @.str.26, ptr @.str.27, ptr @.str.28, ptr @.str.29, ptr @.str.30, ptr @.str.31, ptr @.str.32, ptr @.str.33, ptr @.str.34, ptr @.str.35, ptr @.str.36, ptr @.str.37, ptr @.str.38, ptr @.str.39, ptr @.str.40, ptr @.str.41, ptr @.str.42, ptr @.str.43, ptr @.str.44, ptr @.str.45, ptr @.str.46, ptr @.str.47, ptr @.str.48, ptr @.str.49, ptr @.str.50, ptr @.str.51, ptr @.str.52, ptr @.str.53], align 16
@.str.14 = private unnamed_addr constant [39 x i8] c"the CUDA driver is too old: it lacks '\00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c"cuInit\00", align 1
@.str.16 = private unnamed_addr constant [19 x i8] c"cuDriverGetVersion\00", align 1
@.str.17 = private unnamed_addr constant [15 x i8] c"cuGetErrorName\00", align 1
@.str.18 = private unnamed_addr constant [17 x i8] c"cuGetErrorString\00", align 1
@.str.19 = private unnamed_addr constant [17 x i8] c"cuDeviceGetCount\00", align 1
@.str.20 = private unnamed_addr constant [12 x i8] c"cuDeviceGet\00", align 1
@.str.21 = private unnamed_addr constant [16 x i8] c"cuDeviceGetName\00", align 1
@.str.22 = private unnamed_addr constant [21 x i8] c"cuDeviceGetAttribute\00", align 1
@.str.23 = private unnamed_addr constant [25 x i8] c"cuDevicePrimaryCtxRetain\00", align 1
@.str.24 = private unnamed_addr constant [29 x i8] c"cuDevicePrimaryCtxRelease_v2\00", align 1
@.str.25 = private unnamed_addr constant [20 x i8] c"cuCtxPushCurrent_v2\00", align 1
@.str.26 = private unnamed_addr constant [19 x i8] c"cuCtxPopCurrent_v2\00", align 1
@.str.27 = private unnamed_addr constant [19 x i8] c"cuModuleLoadDataEx\00", align 1
@.str.28 = private unnamed_addr constant [15 x i8] c"cuModuleUnload\00", align 1
@.str.29 = private unnamed_addr constant [20 x i8] c"cuModuleGetFunction\00", align 1
@.str.30 = private unnamed_addr constant [19 x i8] c"cuFuncSetAttribute\00", align 1
@.str.31 = private unnamed_addr constant [14 x i8] c"cuMemAlloc_v2\00", align 1
@.str.32 = private unnamed_addr constant [13 x i8] c"cuMemFree_v2\00", align 1
@.str.33 = private unnamed_addr constant [15 x i8] c"cuMemHostAlloc\00", align 1
@.str.34 = private unnamed_addr constant [14 x i8] c"cuMemFreeHost\00", align 1
@.str.35 = private unnamed_addr constant [9 x i8] c"cuMemcpy\00", align 1
@.str.36 = private unnamed_addr constant [21 x i8] c"cuMemcpyHtoDAsync_v2\00", align 1
@.str.37 = private unnamed_addr constant [21 x i8] c"cuMemcpyDtoHAsync_v2\00", align 1
@.str.38 = private unnamed_addr constant [21 x i8] c"cuMemcpyDtoDAsync_v2\00", align 1
@.str.39 = private unnamed_addr constant [15 x i8] c"cuStreamCreate\00", align 1
@.str.40 = private unnamed_addr constant [19 x i8] c"cuStreamDestroy_v2\00", align 1
@.str.41 = private unnamed_addr constant [20 x i8] c"cuStreamSynchronize\00", align 1
@.str.42 = private unnamed_addr constant [14 x i8] c"cuEventCreate\00", align 1
@.str.43 = private unnamed_addr constant [18 x i8] c"cuEventDestroy_v2\00", align 1
@.str.44 = private unnamed_addr constant [14 x i8] c"cuEventRecord\00", align 1
@.str.45 = private unnamed_addr constant [19 x i8] c"cuEventSynchronize\00", align 1
@.str.46 = private unnamed_addr constant [19 x i8] c"cuEventElapsedTime\00", align 1
@.str.47 = private unnamed_addr constant [15 x i8] c"cuLaunchKernel\00", align 1
@.str.48 = private unnamed_addr constant [24 x i8] c"cuStreamBeginCapture_v2\00", align 1
@.str.49 = private unnamed_addr constant [19 x i8] c"cuStreamEndCapture\00", align 1
@.str.50 = private unnamed_addr constant [28 x i8] c"cuGraphInstantiateWithFlags\00", align 1
@.str.51 = private unnamed_addr constant [14 x i8] c"cuGraphLaunch\00", align 1
@.str.52 = private unnamed_addr constant [15 x i8] c"cuGraphDestroy\00", align 1
@.str.53 = private unnamed_addr constant [19 x i8] c"cuGraphExecDestroy\00", align 1
@.str.54 = private unnamed_addr constant [45 x i8] c"the CUDA driver finds no GPU on this machine\00", align 1
@.str.55 = private unnamed_addr constant [9 x i8] c"starting\00", align 1
@.str.56 = private unnamed_addr constant [17 x i8] c"there is no GPU \00", align 1
@.str.57 = private unnamed_addr constant [22 x i8] c"; the driver has 0..<\00", align 1
@.str.58 = private unnamed_addr constant [19 x i8] c"finding the device\00", align 1
@.str.59 = private unnamed_addr constant [37 x i8] c"asking the device for its generation\00", align 1
@.str.60 = private unnamed_addr constant [46 x i8] c"the CUDA driver is too old: it is of version \00", align 1
@.str.61 = private unnamed_addr constant [24 x i8] c", the model's code for \00", align 1
@.str.62 = private unnamed_addr constant [8 x i8] c" needs \00", align 1
@.str.63 = private unnamed_addr constant [10 x i8] c" (driver \00", align 1
@.str.64 = private unnamed_addr constant [11 x i8] c" or later)\00", align 1
@.str.65 = private unnamed_addr constant [10 x i8] c"the GPU '\00", align 1
@.str.66 = private unnamed_addr constant [26 x i8] c"' has compute capability \00", align 1
@.str.67 = private unnamed_addr constant [25 x i8] c"; the model has code for\00", align 1
@.str.68 = private unnamed_addr constant [3 x i8] c", \00", align 1
@.str.69 = private unnamed_addr constant [2 x i8] c" \00", align 1
@.str.70 = private unnamed_addr constant [11 x i8] c" and later\00", align 1
@.str.71 = private unnamed_addr constant [2 x i8] c".\00", align 1
@.str.72 = private unnamed_addr constant [36 x i8] c"taking the device's primary context\00", align 1
@.str.73 = private unnamed_addr constant [28 x i8] c"taking memory for the model\00", align 1
@.str.74 = private unnamed_addr constant [26 x i8] c"compiling the model's PTX\00", align 1
@.str.75 = private unnamed_addr constant [3 x i8] c": \00", align 1
@.str.76 = private unnamed_addr constant [19 x i8] c"finding the kernel\00", align 1
@.str.77 = private unnamed_addr constant [57 x i8] c"there is not enough memory on the GPU: the weights take \00", align 1
@.str.78 = private unnamed_addr constant [7 x i8] c" bytes\00", align 1
@.str.79 = private unnamed_addr constant [22 x i8] c"uploading the weights\00", align 1
@.str.80 = private unnamed_addr constant [71 x i8] c"the device has no weights, the model keeps them in a file of their own\00", align 1
@.str.81 = private unnamed_addr constant [45 x i8] c"the weights are shorter than the model needs\00", align 1
@.str.82 = private unnamed_addr constant [40 x i8] c"the weights are not aligned to 64 bytes\00", align 1
@.str.83 = private unnamed_addr constant [36 x i8] c"the weights belong to another model\00", align 1

define hidden noundef i32 @martlet_glue_driver_fail(ptr noundef %0, ptr noundef readonly captures(none) %1, i32 noundef %2, ptr noundef %3, ptr noundef %4) local_unnamed_addr #0 {
  %6 = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store ptr null, ptr %6, align 8
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %8 = load ptr, ptr %7, align 8
  %9 = call i32 %8(i32 noundef %2, ptr noundef nonnull %6) #6
  %10 = icmp eq i32 %9, 0
  %11 = load ptr, ptr %6, align 8
  %12 = icmp ne ptr %11, null
  %13 = select i1 %10, i1 %12, i1 false
  br i1 %13, label %15, label %14

14:
  store ptr @.str, ptr %6, align 8
  br label %15

15:
  %16 = phi ptr [ %11, %5 ], [ @.str, %14 ]
  call void @martlet_glue_put_quoted(ptr noundef %0, ptr noundef nonnull @.str.1, ptr noundef nonnull %16, ptr noundef nonnull @.str.2) #6
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %18 = load ptr, ptr %17, align 8
  %19 = call i32 %18(i32 noundef %2, ptr noundef nonnull %6) #6
  %20 = icmp eq i32 %19, 0
  %21 = load ptr, ptr %6, align 8
  %22 = icmp ne ptr %21, null
  %23 = select i1 %20, i1 %22, i1 false
  br i1 %23, label %25, label %24

24:
  store ptr @.str.2, ptr %6, align 8
  br label %25

25:
  %26 = phi ptr [ %21, %15 ], [ @.str.2, %24 ]
  %27 = load i8, ptr %26, align 1
  %28 = icmp eq i8 %27, 0
  br i1 %28, label %30, label %29

29:
  call void @martlet_glue_put_quoted(ptr noundef %0, ptr noundef nonnull @.str.3, ptr noundef nonnull %26, ptr noundef nonnull @.str.4) #6
  br label %30

30:
  call void @martlet_glue_put_quoted(ptr noundef %0, ptr noundef nonnull @.str.5, ptr noundef %3, ptr noundef nonnull @.str.2) #6
  %31 = icmp eq ptr %4, null
  br i1 %31, label %33, label %32

32:
  call void @martlet_glue_put_quoted(ptr noundef %0, ptr noundef nonnull @.str.6, ptr noundef nonnull %4, ptr noundef nonnull @.str.7) #6
  br label %33

33:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  ret i32 6
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden range(i32 0, 7) i32 @martlet_glue_device_open(ptr noundef %0, ptr noundef %1) local_unnamed_addr #0 {
  %3 = alloca %struct.martlet_glue_writer, align 8
  %4 = alloca %struct.upload, align 8
  %5 = alloca [512 x i8], align 16
  %6 = alloca [2 x i32], align 8
  %7 = alloca [2 x ptr], align 16
  %8 = alloca %struct.martlet_glue_writer, align 8
  %9 = alloca %struct.martlet_glue_writer, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i32, align 4
  %13 = alloca i32, align 4
  %14 = alloca i32, align 4
  %15 = alloca %struct.martlet_glue_writer, align 8
  %16 = alloca [128 x i8], align 16
  %17 = alloca i32, align 4
  %18 = alloca %struct.martlet_glue_writer, align 8
  %19 = alloca %struct.martlet_glue_writer, align 8
  %20 = alloca %struct.martlet_driver, align 8
  %21 = alloca i32, align 4
  %22 = alloca ptr, align 8
  %23 = icmp eq ptr %0, null
  br i1 %23, label %498, label %24

24:
  %25 = load i64, ptr %0, align 8
  %26 = icmp ult i64 %25, 1064
  br i1 %26, label %498, label %27

27:
  %28 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %28, align 8
  %29 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %30 = load i32, ptr %29, align 8
  %31 = icmp eq i32 %30, 1
  br i1 %31, label %33, label %32

32:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.8) #7
  br label %498

33:
  %34 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %35 = load ptr, ptr %34, align 8
  %36 = icmp eq ptr %35, null
  br i1 %36, label %38, label %37

37:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.9) #7
  br label %498

38:
  call void @llvm.lifetime.start.p0(i64 312, ptr nonnull %20) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %21) #5
  store i32 0, ptr %21, align 4
  %39 = icmp ne ptr @dlopen, null
  %40 = icmp ne ptr @dlsym, null
  %41 = and i1 %39, %40
  br i1 %41, label %43, label %42

42:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.11) #7
  br label %496

43:
  %44 = tail call ptr @dlopen(ptr noundef nonnull @.str.12, i32 noundef 2) #6
  %45 = icmp eq ptr %44, null
  br i1 %45, label %46, label %47

46:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.13) #7
  br label %496

47:
  %48 = phi ptr [ %62, %53 ], [ null, %43 ]
  %49 = phi i64 [ %63, %53 ], [ 0, %43 ]
  %50 = icmp eq i64 %49, 39
  br i1 %50, label %51, label %53

51:
  %52 = icmp eq ptr %48, null
  br i1 %52, label %66, label %64

53:
  %54 = getelementptr inbounds nuw [39 x ptr], ptr @symbols, i64 0, i64 %49
  %55 = load ptr, ptr %54, align 8
  %56 = tail call ptr @dlsym(ptr noundef nonnull %44, ptr noundef %55) #6
  %57 = getelementptr inbounds nuw ptr, ptr %20, i64 %49
  store ptr %56, ptr %57, align 8
  %58 = icmp ne ptr %56, null
  %59 = add nsw i64 %49, -33
  %60 = icmp ult i64 %59, 6
  %61 = select i1 %58, i1 true, i1 %60
  %62 = select i1 %61, ptr %48, ptr %55
  %63 = add nuw nsw i64 %49, 1
  br label %47, !llvm.loop !2

64:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %19) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %19, align 8
  %65 = getelementptr inbounds nuw i8, ptr %19, i64 8
  store i64 0, ptr %65, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %19, ptr noundef nonnull @.str.14, ptr noundef nonnull %48, ptr noundef nonnull @.str.7) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %19) #5
  br label %496

66:
  %67 = load ptr, ptr %20, align 8
  %68 = tail call i32 %67(i32 noundef 0) #6
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %17) #5
  store i32 0, ptr %17, align 4
  %69 = icmp eq i32 %68, 0
  br i1 %69, label %70, label %74

70:
  %71 = getelementptr inbounds nuw i8, ptr %20, i64 32
  %72 = load ptr, ptr %71, align 8
  %73 = call i32 %72(ptr noundef nonnull %17) #6
  br label %74

74:
  %75 = phi i32 [ %68, %66 ], [ %73, %70 ]
  %76 = icmp eq i32 %75, 100
  br i1 %76, label %82, label %77

77:
  %78 = icmp eq i32 %75, 0
  %79 = load i32, ptr %17, align 4
  %80 = icmp slt i32 %79, 1
  %81 = select i1 %78, i1 %80, i1 false
  br i1 %81, label %82, label %83

82:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.54) #7
  br label %103

83:
  br i1 %78, label %85, label %84

84:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %75, ptr noundef nonnull @.str.55) #7
  br label %103

85:
  %86 = getelementptr inbounds nuw i8, ptr %0, i64 12
  %87 = load i32, ptr %86, align 4
  %88 = icmp sgt i32 %87, -1
  %89 = icmp slt i32 %87, %79
  %90 = select i1 %88, i1 %89, i1 false
  br i1 %90, label %97, label %91

91:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %18) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %18, align 8
  %92 = getelementptr inbounds nuw i8, ptr %18, i64 8
  store i64 0, ptr %92, align 8
  call void @martlet_glue_put(ptr noundef nonnull %18, ptr noundef nonnull @.str.56) #6
  %93 = load i32, ptr %86, align 4
  %94 = sext i32 %93 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %18, i64 noundef %94) #6
  call void @martlet_glue_put(ptr noundef nonnull %18, ptr noundef nonnull @.str.57) #6
  %95 = load i32, ptr %17, align 4
  %96 = sext i32 %95 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %18, i64 noundef %96) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %18) #5
  br label %103

97:
  %98 = getelementptr inbounds nuw i8, ptr %20, i64 40
  %99 = load ptr, ptr %98, align 8
  %100 = call i32 %99(ptr noundef nonnull %21, i32 noundef %87) #6
  %101 = icmp eq i32 %100, 0
  br i1 %101, label %104, label %102

102:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %100, ptr noundef nonnull @.str.58) #7
  br label %103

103:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %17) #5
  br label %496

104:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %17) #5
  %105 = load i32, ptr %21, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %12) #5
  store i32 0, ptr %12, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %13) #5
  store i32 0, ptr %13, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %14) #5
  store i32 0, ptr %14, align 4
  %106 = getelementptr inbounds nuw i8, ptr %20, i64 56
  %107 = load ptr, ptr %106, align 8
  %108 = call i32 %107(ptr noundef nonnull %12, i32 noundef 75, i32 noundef %105) #6
  %109 = icmp eq i32 %108, 0
  br i1 %109, label %110, label %119

110:
  %111 = load ptr, ptr %106, align 8
  %112 = call i32 %111(ptr noundef nonnull %13, i32 noundef 76, i32 noundef %105) #6
  %113 = icmp eq i32 %112, 0
  br i1 %113, label %114, label %119

114:
  %115 = getelementptr inbounds nuw i8, ptr %20, i64 8
  %116 = load ptr, ptr %115, align 8
  %117 = call i32 %116(ptr noundef nonnull %14) #6
  %118 = icmp eq i32 %117, 0
  br i1 %118, label %121, label %119

119:
  %120 = phi i32 [ %117, %114 ], [ %112, %110 ], [ %108, %104 ]
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %120, ptr noundef nonnull @.str.59) #7
  br label %215

121:
  %122 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %123 = load i32, ptr %122, align 8
  %124 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %125 = load i32, ptr %12, align 4
  %126 = load i32, ptr %13, align 4
  %127 = mul nsw i32 %125, 100
  %128 = add nsw i32 %126, %127
  %129 = load i32, ptr %14, align 4
  %130 = zext i32 %123 to i64
  br label %131

131:
  %132 = phi i64 [ %136, %161 ], [ %130, %121 ]
  %133 = phi ptr [ %142, %161 ], [ null, %121 ]
  br label %134

134:
  %135 = phi i64 [ %132, %131 ], [ %136, %160 ]
  %136 = add nsw i64 %135, -1
  %137 = trunc nuw i64 %135 to i32
  %138 = icmp slt i32 %137, 1
  br i1 %138, label %165, label %139

139:
  %140 = load ptr, ptr %124, align 8
  %141 = and i64 %136, 4294967295
  %142 = getelementptr inbounds nuw %struct.martlet_glue_generation, ptr %140, i64 %141
  %143 = getelementptr inbounds nuw i8, ptr %142, i64 16
  %144 = load i32, ptr %143, align 8
  %145 = icmp eq i32 %125, %144
  br i1 %145, label %146, label %150

146:
  %147 = getelementptr inbounds nuw i8, ptr %142, i64 20
  %148 = load i32, ptr %147, align 4
  %149 = icmp eq i32 %126, %148
  br i1 %149, label %161, label %150

150:
  %151 = getelementptr inbounds nuw i8, ptr %142, i64 24
  %152 = load i32, ptr %151, align 8
  %153 = icmp eq i32 %152, 0
  br i1 %153, label %154, label %160

154:
  %155 = mul nsw i32 %144, 100
  %156 = getelementptr inbounds nuw i8, ptr %142, i64 20
  %157 = load i32, ptr %156, align 4
  %158 = add nsw i32 %157, %155
  %159 = icmp slt i32 %128, %158
  br i1 %159, label %160, label %161

160:
  br label %134, !llvm.loop !5

161:
  %162 = getelementptr inbounds nuw i8, ptr %142, i64 28
  %163 = load i32, ptr %162, align 4
  %164 = icmp slt i32 %129, %163
  br i1 %164, label %131, label %216, !llvm.loop !5

165:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %15) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %15, align 8
  %166 = getelementptr inbounds nuw i8, ptr %15, i64 8
  store i64 0, ptr %166, align 8
  %167 = icmp eq ptr %133, null
  br i1 %167, label %185, label %168

168:
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.60) #6
  %169 = load i32, ptr %14, align 4
  %170 = sdiv i32 %169, 1000
  %171 = srem i32 %169, 1000
  %172 = trunc nsw i32 %171 to i16
  %173 = sdiv i16 %172, 10
  %174 = sext i16 %173 to i32
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %170, i32 noundef %174) #7
  %175 = load ptr, ptr %133, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.61, ptr noundef %175, ptr noundef nonnull @.str.62) #6
  %176 = getelementptr inbounds nuw i8, ptr %133, i64 28
  %177 = load i32, ptr %176, align 4
  %178 = sdiv i32 %177, 1000
  %179 = srem i32 %177, 1000
  %180 = trunc nsw i32 %179 to i16
  %181 = sdiv i16 %180, 10
  %182 = sext i16 %181 to i32
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %178, i32 noundef %182) #7
  %183 = getelementptr inbounds nuw i8, ptr %133, i64 32
  %184 = load ptr, ptr %183, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.63, ptr noundef %184, ptr noundef nonnull @.str.64) #6
  br label %214

185:
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %16) #5
  store i8 0, ptr %16, align 16
  %186 = getelementptr inbounds nuw i8, ptr %20, i64 48
  %187 = load ptr, ptr %186, align 8
  %188 = call i32 %187(ptr noundef nonnull %16, i32 noundef 128, i32 noundef %105) #6
  %189 = icmp eq i32 %188, 0
  br i1 %189, label %190, label %192

190:
  %191 = getelementptr inbounds nuw i8, ptr %16, i64 127
  store i8 0, ptr %191, align 1
  br label %192

192:
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.65, ptr noundef nonnull %16, ptr noundef nonnull @.str.66) #6
  %193 = load i32, ptr %12, align 4
  %194 = load i32, ptr %13, align 4
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %193, i32 noundef %194) #7
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.67) #6
  br label %195

195:
  %196 = phi i64 [ %213, %212 ], [ 0, %192 ]
  %197 = load i32, ptr %122, align 8
  %198 = sext i32 %197 to i64
  %199 = icmp slt i64 %196, %198
  br i1 %199, label %201, label %200

200:
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %16) #5
  br label %214

201:
  %202 = icmp eq i64 %196, 0
  %203 = select i1 %202, ptr @.str.69, ptr @.str.68
  %204 = load ptr, ptr %124, align 8
  %205 = getelementptr inbounds nuw %struct.martlet_glue_generation, ptr %204, i64 %196
  %206 = load ptr, ptr %205, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull %203, ptr noundef %206, ptr noundef nonnull @.str.2) #6
  %207 = load ptr, ptr %124, align 8
  %208 = getelementptr inbounds nuw %struct.martlet_glue_generation, ptr %207, i64 %196, i32 4
  %209 = load i32, ptr %208, align 8
  %210 = icmp eq i32 %209, 0
  br i1 %210, label %211, label %212

211:
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.70) #6
  br label %212

212:
  %213 = add nuw nsw i64 %196, 1
  br label %195, !llvm.loop !6

214:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %15) #5
  br label %215

215:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %14) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %13) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %12) #5
  br label %496

216:
  %217 = trunc i64 %136 to i32
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %14) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %13) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %12) #5
  %218 = load i32, ptr %21, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %10) #5
  store ptr null, ptr %10, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11) #5
  store ptr null, ptr %11, align 8
  %219 = getelementptr inbounds nuw i8, ptr %20, i64 64
  %220 = load ptr, ptr %219, align 8
  %221 = call i32 %220(ptr noundef nonnull %10, i32 noundef %218) #6
  %222 = icmp eq i32 %221, 0
  br i1 %222, label %224, label %223

223:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %20, i32 noundef %221, ptr noundef nonnull @.str.72) #7
  br label %249

224:
  %225 = getelementptr inbounds nuw i8, ptr %20, i64 80
  %226 = load ptr, ptr %225, align 8
  %227 = load ptr, ptr %10, align 8
  %228 = call i32 %226(ptr noundef %227) #6
  %229 = icmp eq i32 %228, 0
  br i1 %229, label %230, label %244

230:
  %231 = getelementptr inbounds nuw i8, ptr %1, i64 20
  %232 = load i32, ptr %231, align 4
  %233 = sext i32 %232 to i64
  %234 = shl nsw i64 %233, 3
  %235 = add nsw i64 %234, 352
  %236 = getelementptr inbounds nuw i8, ptr %20, i64 144
  %237 = load ptr, ptr %236, align 8
  %238 = call i32 %237(ptr noundef nonnull %11, i64 noundef %235, i32 noundef 1) #6
  %239 = icmp eq i32 %238, 0
  br i1 %239, label %250, label %240

240:
  %241 = getelementptr inbounds nuw i8, ptr %20, i64 88
  %242 = load ptr, ptr %241, align 8
  %243 = call i32 %242(ptr noundef nonnull %10) #6
  br label %244

244:
  %245 = phi i32 [ %238, %240 ], [ %228, %224 ]
  %246 = getelementptr inbounds nuw i8, ptr %20, i64 72
  %247 = load ptr, ptr %246, align 8
  %248 = call i32 %247(i32 noundef %218) #6
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %20, i32 noundef %245, ptr noundef nonnull @.str.73) #7
  br label %249

249:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10) #5
  br label %496

250:
  %251 = load ptr, ptr %11, align 8
  store ptr %1, ptr %251, align 8
  %252 = getelementptr inbounds nuw i8, ptr %251, i64 8
  call void @martlet_glue_carry(ptr noundef nonnull %252, ptr noundef nonnull %20, i64 noundef 312) #6
  %253 = load ptr, ptr %10, align 8
  %254 = getelementptr inbounds nuw i8, ptr %251, i64 320
  store ptr %253, ptr %254, align 8
  %255 = getelementptr inbounds nuw i8, ptr %251, i64 328
  store ptr null, ptr %255, align 8
  %256 = getelementptr inbounds nuw i8, ptr %251, i64 336
  store i64 0, ptr %256, align 8
  %257 = getelementptr inbounds nuw i8, ptr %251, i64 344
  store i32 %218, ptr %257, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10) #5
  %258 = getelementptr inbounds nuw i8, ptr %251, i64 348
  store i32 %217, ptr %258, align 4
  %259 = load ptr, ptr %251, align 8
  %260 = getelementptr inbounds nuw i8, ptr %259, i64 8
  %261 = load ptr, ptr %260, align 8
  %262 = shl i64 %136, 32
  %263 = ashr exact i64 %262, 32
  %264 = getelementptr inbounds %struct.martlet_glue_generation, ptr %261, i64 %263
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %5) #5
  store i8 0, ptr %5, align 16
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store i64 25769803781, ptr %6, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %7) #5
  store ptr %5, ptr %7, align 16
  %265 = getelementptr inbounds nuw i8, ptr %7, i64 8
  store ptr inttoptr (i64 512 to ptr), ptr %265, align 8
  %266 = getelementptr inbounds nuw i8, ptr %251, i64 104
  %267 = load ptr, ptr %266, align 8
  %268 = getelementptr inbounds nuw i8, ptr %264, i64 8
  %269 = load ptr, ptr %268, align 8
  %270 = call i32 %267(ptr noundef nonnull %255, ptr noundef %269, i32 noundef 2, ptr noundef nonnull %6, ptr noundef nonnull %7) #6
  %271 = getelementptr inbounds nuw i8, ptr %5, i64 511
  store i8 0, ptr %271, align 1
  %272 = icmp eq i32 %270, 0
  br i1 %272, label %273, label %278

273:
  %274 = getelementptr inbounds nuw i8, ptr %264, i64 40
  %275 = getelementptr inbounds nuw i8, ptr %251, i64 120
  %276 = getelementptr inbounds nuw i8, ptr %251, i64 352
  %277 = getelementptr inbounds nuw i8, ptr %251, i64 128
  br label %291

278:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %252, i32 noundef %270, ptr noundef nonnull @.str.74) #7
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %8) #5
  store ptr %28, ptr %8, align 8
  br label %279

279:
  %280 = phi i64 [ 0, %278 ], [ %284, %279 ]
  %281 = getelementptr inbounds nuw [1024 x i8], ptr %28, i64 0, i64 %280
  %282 = load i8, ptr %281, align 1
  %283 = icmp eq i8 %282, 0
  %284 = add i64 %280, 1
  br i1 %283, label %285, label %279, !llvm.loop !7

285:
  %286 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store i64 %280, ptr %286, align 8
  %287 = load i8, ptr %5, align 16
  %288 = icmp eq i8 %287, 0
  br i1 %288, label %290, label %289

289:
  call void @martlet_glue_put_quoted(ptr noundef nonnull %8, ptr noundef nonnull @.str.75, ptr noundef nonnull %5, ptr noundef nonnull @.str.2) #6
  br label %290

290:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #5
  br label %323

291:
  %292 = phi i64 [ 0, %273 ], [ %322, %321 ]
  %293 = load ptr, ptr %251, align 8
  %294 = getelementptr inbounds nuw i8, ptr %293, i64 20
  %295 = load i32, ptr %294, align 4
  %296 = sext i32 %295 to i64
  %297 = icmp slt i64 %292, %296
  br i1 %297, label %298, label %324

298:
  %299 = load ptr, ptr %274, align 8
  %300 = getelementptr inbounds nuw %struct.martlet_glue_block_kernel, ptr %299, i64 %292
  %301 = load ptr, ptr %275, align 8
  %302 = getelementptr inbounds nuw [0 x ptr], ptr %276, i64 0, i64 %292
  %303 = load ptr, ptr %255, align 8
  %304 = load ptr, ptr %300, align 8
  %305 = call i32 %301(ptr noundef nonnull %302, ptr noundef %303, ptr noundef %304) #6
  %306 = icmp eq i32 %305, 0
  br i1 %306, label %307, label %316

307:
  %308 = getelementptr inbounds nuw i8, ptr %300, i64 12
  %309 = load i32, ptr %308, align 4
  %310 = icmp sgt i32 %309, 49152
  br i1 %310, label %311, label %321

311:
  %312 = load ptr, ptr %277, align 8
  %313 = load ptr, ptr %302, align 8
  %314 = call i32 %312(ptr noundef %313, i32 noundef 8, i32 noundef %309) #6
  %315 = icmp eq i32 %314, 0
  br i1 %315, label %321, label %316

316:
  %317 = phi i32 [ %314, %311 ], [ %305, %298 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %9) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %9, align 8
  %318 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store i64 0, ptr %318, align 8
  %319 = load ptr, ptr %300, align 8
  %320 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %9, ptr noundef nonnull %252, i32 noundef %317, ptr noundef nonnull @.str.76, ptr noundef %319) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %9) #5
  br label %323

321:
  %322 = add nuw nsw i64 %292, 1
  br label %291, !llvm.loop !8

323:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #5
  br label %487

324:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #5
  %325 = load ptr, ptr %251, align 8
  %326 = getelementptr inbounds nuw i8, ptr %325, i64 24
  %327 = load ptr, ptr %326, align 8
  %328 = icmp eq ptr %327, null
  br i1 %328, label %487, label %329

329:
  %330 = getelementptr inbounds nuw i8, ptr %325, i64 40
  %331 = load i32, ptr %330, align 8
  %332 = icmp eq i32 %331, 0
  br i1 %332, label %333, label %336

333:
  %334 = getelementptr inbounds nuw i8, ptr %325, i64 32
  %335 = load i64, ptr %334, align 8
  br label %364

336:
  %337 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %338 = load ptr, ptr %337, align 8
  %339 = icmp eq ptr %338, null
  br i1 %339, label %340, label %341

340:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.80) #7
  br label %487

341:
  %342 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %343 = load i64, ptr %342, align 8
  %344 = getelementptr inbounds nuw i8, ptr %325, i64 32
  %345 = load i64, ptr %344, align 8
  %346 = icmp ult i64 %343, %345
  br i1 %346, label %347, label %348

347:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.81) #7
  br label %487

348:
  %349 = ptrtoint ptr %338 to i64
  %350 = and i64 %349, 63
  %351 = icmp eq i64 %350, 0
  br i1 %351, label %353, label %352

352:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.82) #7
  br label %487

353:
  %354 = phi i64 [ %362, %356 ], [ 0, %348 ]
  %355 = icmp eq i64 %354, 8
  br i1 %355, label %364, label %356

356:
  %357 = getelementptr inbounds nuw i64, ptr %338, i64 %354
  %358 = load i64, ptr %357, align 8
  %359 = getelementptr inbounds nuw i64, ptr %327, i64 %354
  %360 = load i64, ptr %359, align 8
  %361 = icmp eq i64 %358, %360
  %362 = add nuw nsw i64 %354, 1
  br i1 %361, label %353, label %363, !llvm.loop !9

363:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.83) #7
  br label %487

364:
  %365 = phi i64 [ %335, %333 ], [ %345, %353 ]
  %366 = phi ptr [ %327, %333 ], [ %338, %353 ]
  %367 = getelementptr inbounds nuw i8, ptr %251, i64 136
  %368 = load ptr, ptr %367, align 8
  %369 = call i32 %368(ptr noundef nonnull %256, i64 noundef %365) #6
  %370 = icmp eq i32 %369, 2
  br i1 %370, label %371, label %373

371:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %3, align 8
  %372 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %372, align 8
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.77) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %3, i64 noundef %365) #6
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.78) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #5
  br label %487

373:
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %4) #5
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %4, i8 0, i64 32, i1 false)
  %374 = icmp eq i32 %369, 0
  br i1 %374, label %375, label %451

375:
  %376 = load i64, ptr %256, align 8
  %377 = getelementptr inbounds nuw i8, ptr %251, i64 200
  %378 = load ptr, ptr %377, align 8
  %379 = call i32 %378(ptr noundef nonnull %4, i32 noundef 1) #6
  %380 = icmp eq i32 %379, 0
  br i1 %380, label %381, label %386

381:
  %382 = getelementptr inbounds nuw i8, ptr %251, i64 152
  %383 = load ptr, ptr %382, align 8
  %384 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %385 = call i32 %383(ptr noundef nonnull %384, i64 noundef 8388608, i32 noundef 1) #6
  br label %386

386:
  %387 = phi i32 [ %379, %375 ], [ %385, %381 ]
  %388 = getelementptr inbounds nuw i8, ptr %251, i64 224
  %389 = getelementptr inbounds nuw i8, ptr %4, i64 16
  br label %390

390:
  %391 = phi i64 [ %405, %401 ], [ 0, %386 ]
  %392 = phi i32 [ %404, %401 ], [ %387, %386 ]
  %393 = icmp samesign ult i64 %391, 2
  %394 = icmp eq i32 %392, 0
  %395 = select i1 %393, i1 %394, i1 false
  br i1 %395, label %401, label %396

396:
  %397 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %398 = getelementptr inbounds nuw i8, ptr %251, i64 248
  %399 = getelementptr inbounds nuw i8, ptr %251, i64 176
  %400 = getelementptr inbounds nuw i8, ptr %251, i64 240
  br label %406

401:
  %402 = load ptr, ptr %388, align 8
  %403 = getelementptr inbounds nuw [2 x ptr], ptr %389, i64 0, i64 %391
  %404 = call i32 %402(ptr noundef nonnull %403, i32 noundef 2) #6
  %405 = add nuw nsw i64 %391, 1
  br label %390, !llvm.loop !10

406:
  %407 = phi i64 [ %443, %441 ], [ 0, %396 ]
  %408 = phi i32 [ %444, %441 ], [ 0, %396 ]
  %409 = phi i32 [ %442, %441 ], [ %392, %396 ]
  %410 = icmp ult i64 %407, %365
  %411 = icmp eq i32 %409, 0
  %412 = select i1 %410, i1 %411, i1 false
  br i1 %412, label %413, label %445

413:
  %414 = sub nuw i64 %365, %407
  %415 = call i64 @llvm.umin.i64(i64 %414, i64 4194304)
  %416 = load ptr, ptr %397, align 8
  %417 = and i32 %408, 1
  %418 = zext nneg i32 %417 to i64
  %419 = shl nuw nsw i64 %418, 22
  %420 = getelementptr inbounds nuw i8, ptr %416, i64 %419
  %421 = icmp samesign ugt i32 %408, 1
  br i1 %421, label %422, label %428

422:
  %423 = load ptr, ptr %398, align 8
  %424 = getelementptr inbounds nuw [2 x ptr], ptr %389, i64 0, i64 %418
  %425 = load ptr, ptr %424, align 8
  %426 = call i32 %423(ptr noundef %425) #6
  %427 = icmp eq i32 %426, 0
  br i1 %427, label %428, label %451

428:
  %429 = getelementptr inbounds nuw i8, ptr %366, i64 %407
  call void @martlet_glue_carry(ptr noundef %420, ptr noundef nonnull %429, i64 noundef %415) #6
  %430 = load ptr, ptr %399, align 8
  %431 = add i64 %407, %376
  %432 = load ptr, ptr %4, align 8
  %433 = call i32 %430(i64 noundef %431, ptr noundef %420, i64 noundef %415, ptr noundef %432) #6
  %434 = icmp eq i32 %433, 0
  br i1 %434, label %435, label %441

435:
  %436 = load ptr, ptr %400, align 8
  %437 = getelementptr inbounds nuw [2 x ptr], ptr %389, i64 0, i64 %418
  %438 = load ptr, ptr %437, align 8
  %439 = load ptr, ptr %4, align 8
  %440 = call i32 %436(ptr noundef %438, ptr noundef %439) #6
  br label %441

441:
  %442 = phi i32 [ %433, %428 ], [ %440, %435 ]
  %443 = add i64 %415, %407
  %444 = add nuw nsw i32 %408, 1
  br label %406, !llvm.loop !11

445:
  br i1 %411, label %446, label %451

446:
  %447 = getelementptr inbounds nuw i8, ptr %251, i64 216
  %448 = load ptr, ptr %447, align 8
  %449 = load ptr, ptr %4, align 8
  %450 = call i32 %448(ptr noundef %449) #6
  br label %451

451:
  %452 = phi i32 [ %369, %373 ], [ %450, %446 ], [ %409, %445 ], [ %426, %422 ]
  %453 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %454 = getelementptr inbounds nuw i8, ptr %251, i64 232
  br label %455

455:
  %456 = phi i64 [ %470, %469 ], [ 0, %451 ]
  %457 = icmp eq i64 %456, 2
  br i1 %457, label %458, label %462

458:
  %459 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %460 = load ptr, ptr %459, align 8
  %461 = icmp eq ptr %460, null
  br i1 %461, label %475, label %471

462:
  %463 = getelementptr inbounds nuw [2 x ptr], ptr %453, i64 0, i64 %456
  %464 = load ptr, ptr %463, align 8
  %465 = icmp eq ptr %464, null
  br i1 %465, label %469, label %466

466:
  %467 = load ptr, ptr %454, align 8
  %468 = call i32 %467(ptr noundef nonnull %464) #6
  br label %469

469:
  %470 = add nuw nsw i64 %456, 1
  br label %455, !llvm.loop !12

471:
  %472 = getelementptr inbounds nuw i8, ptr %251, i64 160
  %473 = load ptr, ptr %472, align 8
  %474 = call i32 %473(ptr noundef nonnull %460) #6
  br label %475

475:
  %476 = load ptr, ptr %4, align 8
  %477 = icmp eq ptr %476, null
  br i1 %477, label %482, label %478

478:
  %479 = getelementptr inbounds nuw i8, ptr %251, i64 208
  %480 = load ptr, ptr %479, align 8
  %481 = call i32 %480(ptr noundef nonnull %476) #6
  br label %482

482:
  %483 = icmp eq i32 %452, 0
  br i1 %483, label %485, label %484

484:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %252, i32 noundef %452, ptr noundef nonnull @.str.79) #7
  br label %485

485:
  %486 = phi i32 [ 6, %484 ], [ 0, %482 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %4) #5
  br label %487

487:
  %488 = phi i32 [ 6, %323 ], [ 6, %371 ], [ %486, %485 ], [ 5, %340 ], [ 5, %363 ], [ 5, %352 ], [ 5, %347 ], [ 0, %324 ]
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %22) #5
  %489 = getelementptr inbounds nuw i8, ptr %20, i64 88
  %490 = load ptr, ptr %489, align 8
  %491 = call i32 %490(ptr noundef nonnull %22) #6
  %492 = icmp eq i32 %488, 0
  br i1 %492, label %494, label %493

493:
  call fastcc void @release(ptr noundef nonnull %251) #7
  br label %495

494:
  store ptr %251, ptr %34, align 8
  br label %495

495:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %22) #5
  br label %496

496:
  %497 = phi i32 [ %488, %495 ], [ 6, %249 ], [ 6, %215 ], [ 6, %103 ], [ 6, %64 ], [ 6, %46 ], [ 6, %42 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %21) #5
  call void @llvm.lifetime.end.p0(i64 312, ptr nonnull %20) #5
  br label %498

498:
  %499 = phi i32 [ 2, %32 ], [ 2, %37 ], [ %497, %496 ], [ 2, %24 ], [ 2, %2 ]
  ret i32 %499
}

define internal fastcc void @fail(ptr noundef nonnull initializes((40, 41)) %0, ptr noundef %1) unnamed_addr #0 {
  %3 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #5
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %4, align 8
  store ptr %4, ptr %3, align 8
  %5 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %5, align 8
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef %1) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #5
  ret void
}

define internal fastcc void @release(ptr noundef %0) unnamed_addr #0 {
  %2 = alloca %struct.martlet_driver, align 8
  %3 = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(i64 312, ptr nonnull %2) #5
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 8
  call void @martlet_glue_carry(ptr noundef nonnull %2, ptr noundef nonnull %4, i64 noundef 312) #6
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 320
  %6 = load ptr, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #5
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 344
  %8 = load i32, ptr %7, align 8
  %9 = getelementptr inbounds nuw i8, ptr %2, i64 80
  %10 = load ptr, ptr %9, align 8
  %11 = call i32 %10(ptr noundef %6) #6
  %12 = icmp eq i32 %11, 0
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 336
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %20, label %16

16:
  %17 = getelementptr inbounds nuw i8, ptr %2, i64 136
  %18 = load ptr, ptr %17, align 8
  %19 = call i32 %18(i64 noundef %14) #6
  br label %20

20:
  %21 = getelementptr inbounds nuw i8, ptr %0, i64 328
  %22 = load ptr, ptr %21, align 8
  %23 = icmp eq ptr %22, null
  br i1 %23, label %28, label %24

24:
  %25 = getelementptr inbounds nuw i8, ptr %2, i64 104
  %26 = load ptr, ptr %25, align 8
  %27 = call i32 %26(ptr noundef nonnull %22) #6
  br label %28

28:
  %29 = getelementptr inbounds nuw i8, ptr %2, i64 152
  %30 = load ptr, ptr %29, align 8
  %31 = call i32 %30(ptr noundef nonnull %0) #6
  br i1 %12, label %32, label %36

32:
  %33 = getelementptr inbounds nuw i8, ptr %2, i64 88
  %34 = load ptr, ptr %33, align 8
  %35 = call i32 %34(ptr noundef nonnull %3) #6
  br label %36

36:
  %37 = getelementptr inbounds nuw i8, ptr %2, i64 72
  %38 = load ptr, ptr %37, align 8
  %39 = call i32 %38(i32 noundef %8) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #5
  call void @llvm.lifetime.end.p0(i64 312, ptr nonnull %2) #5
  ret void
}

define hidden range(i32 0, 3) i32 @martlet_glue_device_close(ptr noundef %0, ptr noundef readnone captures(address) %1) local_unnamed_addr #0 {
  %3 = icmp eq ptr %0, null
  br i1 %3, label %17, label %4

4:
  %5 = load i64, ptr %0, align 8
  %6 = icmp ult i64 %5, 1064
  br i1 %6, label %17, label %7

7:
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %8, align 8
  %9 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %10 = load ptr, ptr %9, align 8
  %11 = icmp eq ptr %10, null
  br i1 %11, label %17, label %12

12:
  %13 = load ptr, ptr %10, align 8
  %14 = icmp eq ptr %13, %1
  br i1 %14, label %16, label %15

15:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.10) #7
  br label %17

16:
  store ptr null, ptr %9, align 8
  tail call fastcc void @release(ptr noundef nonnull %10) #7
  br label %17

17:
  %18 = phi i32 [ 2, %4 ], [ 2, %2 ], [ 2, %15 ], [ 0, %16 ], [ 0, %7 ]
  ret i32 %18
}

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare extern_weak ptr @dlopen(ptr noundef, i32 noundef) #2

declare extern_weak ptr @dlsym(ptr noundef, ptr noundef) #2

define internal fastcc void @failed(ptr noundef nonnull initializes((40, 41)) %0, ptr noundef readonly captures(none) %1, i32 noundef %2, ptr noundef %3) unnamed_addr #0 {
  %5 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #5
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %6, align 8
  store ptr %6, ptr %5, align 8
  %7 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store i64 0, ptr %7, align 8
  %8 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %5, ptr noundef %1, i32 noundef %2, ptr noundef %3, ptr noundef null) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #5
  ret void
}

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

define internal fastcc void @put_capability(ptr noundef nonnull %0, i32 noundef %1, i32 noundef %2) unnamed_addr #0 {
  %4 = sext i32 %1 to i64
  tail call void @martlet_glue_put_number(ptr noundef nonnull %0, i64 noundef %4) #6
  tail call void @martlet_glue_put(ptr noundef nonnull %0, ptr noundef nonnull @.str.71) #6
  %5 = sext i32 %2 to i64
  tail call void @martlet_glue_put_number(ptr noundef nonnull %0, i64 noundef %5) #6
  ret void
}

declare void @martlet_glue_carry(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #3

declare i64 @llvm.umin.i64(i64, i64) #4

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
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
!6 = distinct !{!6, !3, !4}
!7 = distinct !{!7, !3, !4}
!8 = distinct !{!8, !3, !4}
!9 = distinct !{!9, !3, !4}
!10 = distinct !{!10, !3, !4}
!11 = distinct !{!11, !3, !4}
!12 = distinct !{!12, !3, !4}
