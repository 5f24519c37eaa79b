source_filename = "device.open"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.upload = type { ptr, ptr, [2 x ptr] }
%struct.martlet_driver = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }
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
@.str.13 = private unnamed_addr constant [80 x i8] c"there is no CUDA driver: libcuda.so.1 cannot be loaded; install NVIDIA's driver\00", align 1
@symbols = internal unnamed_addr constant [40 x ptr] [ptr @.str.15, ptr @.str.16, ptr @.str.17, ptr @.str.18, ptr @.str.19, ptr @.str.20, ptr @.str.21, ptr @.str.22, ptr @.str.23, ptr @.str.24, ptr @.str.25, ptr @.str.26, ptr @.str.27, ptr @.str.28, ptr @.str.29, ptr @.str.30, ptr @.str.31, ptr @.str.32, ptr @.str.33, ptr @.str.34, ptr @.str.35, ptr @.str.36, ptr @.str.37, ptr @.str.38, ptr @.str.39, ptr @.str.40, ptr @.str.41, ptr @.str.42, ptr @.str.43, ptr @.str.44, ptr @.str.45, ptr @.str.46, ptr @.str.47, ptr @.str.48, ptr @.str.49, ptr @.str.50, ptr @.str.51, ptr @.str.52, ptr @.str.53, ptr @.str.54], align 16
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
@.str.51 = private unnamed_addr constant [22 x i8] c"cuGraphInstantiate_v2\00", align 1
@.str.52 = private unnamed_addr constant [14 x i8] c"cuGraphLaunch\00", align 1
@.str.53 = private unnamed_addr constant [15 x i8] c"cuGraphDestroy\00", align 1
@.str.54 = private unnamed_addr constant [19 x i8] c"cuGraphExecDestroy\00", align 1
@.str.55 = private unnamed_addr constant [45 x i8] c"the CUDA driver finds no GPU on this machine\00", align 1
@.str.56 = private unnamed_addr constant [9 x i8] c"starting\00", align 1
@.str.57 = private unnamed_addr constant [17 x i8] c"there is no GPU \00", align 1
@.str.58 = private unnamed_addr constant [22 x i8] c"; the driver has 0..<\00", align 1
@.str.59 = private unnamed_addr constant [19 x i8] c"finding the device\00", align 1
@.str.60 = private unnamed_addr constant [37 x i8] c"asking the device for its generation\00", align 1
@.str.61 = private unnamed_addr constant [46 x i8] c"the CUDA driver is too old: it is of version \00", align 1
@.str.62 = private unnamed_addr constant [24 x i8] c", the model's code for \00", align 1
@.str.63 = private unnamed_addr constant [8 x i8] c" needs \00", align 1
@.str.64 = private unnamed_addr constant [10 x i8] c" (driver \00", align 1
@.str.65 = private unnamed_addr constant [11 x i8] c" or later)\00", align 1
@.str.66 = private unnamed_addr constant [10 x i8] c"the GPU '\00", align 1
@.str.67 = private unnamed_addr constant [26 x i8] c"' has compute capability \00", align 1
@.str.68 = private unnamed_addr constant [25 x i8] c"; the model has code for\00", align 1
@.str.69 = private unnamed_addr constant [3 x i8] c", \00", align 1
@.str.70 = private unnamed_addr constant [2 x i8] c" \00", align 1
@.str.71 = private unnamed_addr constant [11 x i8] c" and later\00", align 1
@.str.72 = private unnamed_addr constant [2 x i8] c".\00", align 1
@.str.73 = private unnamed_addr constant [36 x i8] c"taking the device's primary context\00", align 1
@.str.74 = private unnamed_addr constant [28 x i8] c"taking memory for the model\00", align 1
@.str.75 = private unnamed_addr constant [26 x i8] c"compiling the model's PTX\00", align 1
@.str.76 = private unnamed_addr constant [3 x i8] c": \00", align 1
@.str.77 = private unnamed_addr constant [19 x i8] c"finding the kernel\00", align 1
@.str.78 = private unnamed_addr constant [43 x i8] c"asking for the shared memory of the kernel\00", align 1
@.str.79 = private unnamed_addr constant [57 x i8] c"there is not enough memory on the GPU: the weights take \00", align 1
@.str.80 = private unnamed_addr constant [7 x i8] c" bytes\00", align 1
@.str.81 = private unnamed_addr constant [22 x i8] c"uploading the weights\00", align 1
@.str.82 = private unnamed_addr constant [71 x i8] c"the device has no weights, the model keeps them in a file of their own\00", align 1
@.str.83 = private unnamed_addr constant [45 x i8] c"the weights are shorter than the model needs\00", align 1
@.str.84 = private unnamed_addr constant [40 x i8] c"the weights are not aligned to 64 bytes\00", align 1
@.str.85 = private unnamed_addr constant [36 x i8] c"the weights belong to another model\00", align 1

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
  br i1 %23, label %499, label %24

24:
  %25 = load i64, ptr %0, align 8
  %26 = icmp ult i64 %25, 1064
  br i1 %26, label %499, label %27

27:
  %28 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %28, align 8
  %29 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %30 = load i32, ptr %29, align 8
  %31 = icmp eq i32 %30, 1
  br i1 %31, label %33, label %32

32:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.8) #7
  br label %499

33:
  %34 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %35 = load ptr, ptr %34, align 8
  %36 = icmp eq ptr %35, null
  br i1 %36, label %38, label %37

37:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.9) #7
  br label %499

38:
  call void @llvm.lifetime.start.p0(i64 320, ptr nonnull %20) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %21) #5
  store i32 0, ptr %21, align 4
  %39 = icmp ne ptr @dlopen, null
  %40 = icmp ne ptr @dlsym, null
  %41 = and i1 %39, %40
  br i1 %41, label %43, label %42

42:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.11) #7
  br label %497

43:
  %44 = tail call ptr @dlopen(ptr noundef nonnull @.str.12, i32 noundef 2) #6
  %45 = icmp eq ptr %44, null
  br i1 %45, label %46, label %47

46:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.13) #7
  br label %497

47:
  %48 = phi ptr [ %62, %53 ], [ null, %43 ]
  %49 = phi i64 [ %63, %53 ], [ 0, %43 ]
  %50 = icmp eq i64 %49, 40
  br i1 %50, label %51, label %53

51:
  %52 = icmp eq ptr %48, null
  br i1 %52, label %66, label %64

53:
  %54 = getelementptr inbounds nuw [40 x ptr], ptr @symbols, i64 0, i64 %49
  %55 = load ptr, ptr %54, align 8
  %56 = tail call ptr @dlsym(ptr noundef nonnull %44, ptr noundef %55) #6
  %57 = getelementptr inbounds nuw ptr, ptr %20, i64 %49
  store ptr %56, ptr %57, align 8
  %58 = icmp ne ptr %56, null
  %59 = add nsw i64 %49, -33
  %60 = icmp ult i64 %59, 7
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
  br label %497

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
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.55) #7
  br label %103

83:
  br i1 %78, label %85, label %84

84:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %75, ptr noundef nonnull @.str.56) #7
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
  call void @martlet_glue_put(ptr noundef nonnull %18, ptr noundef nonnull @.str.57) #6
  %93 = load i32, ptr %86, align 4
  %94 = sext i32 %93 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %18, i64 noundef %94) #6
  call void @martlet_glue_put(ptr noundef nonnull %18, ptr noundef nonnull @.str.58) #6
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
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %100, ptr noundef nonnull @.str.59) #7
  br label %103

103:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %17) #5
  br label %497

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
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %120, ptr noundef nonnull @.str.60) #7
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
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.61) #6
  %169 = load i32, ptr %14, align 4
  %170 = sdiv i32 %169, 1000
  %171 = srem i32 %169, 1000
  %172 = trunc nsw i32 %171 to i16
  %173 = sdiv i16 %172, 10
  %174 = sext i16 %173 to i32
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %170, i32 noundef %174) #7
  %175 = load ptr, ptr %133, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.62, ptr noundef %175, ptr noundef nonnull @.str.63) #6
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
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.64, ptr noundef %184, ptr noundef nonnull @.str.65) #6
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
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.66, ptr noundef nonnull %16, ptr noundef nonnull @.str.67) #6
  %193 = load i32, ptr %12, align 4
  %194 = load i32, ptr %13, align 4
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %193, i32 noundef %194) #7
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.68) #6
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
  %203 = select i1 %202, ptr @.str.70, ptr @.str.69
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
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.71) #6
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
  br label %497

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
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %20, i32 noundef %221, ptr noundef nonnull @.str.73) #7
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
  %235 = add nsw i64 %234, 360
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
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %20, i32 noundef %245, ptr noundef nonnull @.str.74) #7
  br label %249

249:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10) #5
  br label %497

250:
  %251 = load ptr, ptr %11, align 8
  store ptr %1, ptr %251, align 8
  %252 = getelementptr inbounds nuw i8, ptr %251, i64 8
  call void @martlet_glue_carry(ptr noundef nonnull %252, ptr noundef nonnull %20, i64 noundef 320) #6
  %253 = load ptr, ptr %10, align 8
  %254 = getelementptr inbounds nuw i8, ptr %251, i64 328
  store ptr %253, ptr %254, align 8
  %255 = getelementptr inbounds nuw i8, ptr %251, i64 336
  store ptr null, ptr %255, align 8
  %256 = getelementptr inbounds nuw i8, ptr %251, i64 344
  store i64 0, ptr %256, align 8
  %257 = getelementptr inbounds nuw i8, ptr %251, i64 352
  store i32 %218, ptr %257, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10) #5
  %258 = getelementptr inbounds nuw i8, ptr %251, i64 356
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
  %276 = getelementptr inbounds nuw i8, ptr %251, i64 360
  %277 = getelementptr inbounds nuw i8, ptr %251, i64 128
  br label %291

278:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %252, i32 noundef %270, ptr noundef nonnull @.str.75) #7
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
  call void @martlet_glue_put_quoted(ptr noundef nonnull %8, ptr noundef nonnull @.str.76, ptr noundef nonnull %5, ptr noundef nonnull @.str.2) #6
  br label %290

290:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #5
  br label %324

291:
  %292 = phi i64 [ 0, %273 ], [ %323, %322 ]
  %293 = load ptr, ptr %251, align 8
  %294 = getelementptr inbounds nuw i8, ptr %293, i64 20
  %295 = load i32, ptr %294, align 4
  %296 = sext i32 %295 to i64
  %297 = icmp slt i64 %292, %296
  br i1 %297, label %298, label %325

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
  br i1 %310, label %311, label %322

311:
  %312 = load ptr, ptr %277, align 8
  %313 = load ptr, ptr %302, align 8
  %314 = call i32 %312(ptr noundef %313, i32 noundef 8, i32 noundef %309) #6
  %315 = icmp eq i32 %314, 0
  br i1 %315, label %322, label %316

316:
  %317 = phi ptr [ @.str.78, %311 ], [ @.str.77, %298 ]
  %318 = phi i32 [ %314, %311 ], [ %305, %298 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %9) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %9, align 8
  %319 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store i64 0, ptr %319, align 8
  %320 = load ptr, ptr %300, align 8
  %321 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %9, ptr noundef nonnull %252, i32 noundef %318, ptr noundef nonnull %317, ptr noundef %320) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %9) #5
  br label %324

322:
  %323 = add nuw nsw i64 %292, 1
  br label %291, !llvm.loop !8

324:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #5
  br label %488

325:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #5
  %326 = load ptr, ptr %251, align 8
  %327 = getelementptr inbounds nuw i8, ptr %326, i64 24
  %328 = load ptr, ptr %327, align 8
  %329 = icmp eq ptr %328, null
  br i1 %329, label %488, label %330

330:
  %331 = getelementptr inbounds nuw i8, ptr %326, i64 40
  %332 = load i32, ptr %331, align 8
  %333 = icmp eq i32 %332, 0
  br i1 %333, label %334, label %337

334:
  %335 = getelementptr inbounds nuw i8, ptr %326, i64 32
  %336 = load i64, ptr %335, align 8
  br label %365

337:
  %338 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %339 = load ptr, ptr %338, align 8
  %340 = icmp eq ptr %339, null
  br i1 %340, label %341, label %342

341:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.82) #7
  br label %488

342:
  %343 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %344 = load i64, ptr %343, align 8
  %345 = getelementptr inbounds nuw i8, ptr %326, i64 32
  %346 = load i64, ptr %345, align 8
  %347 = icmp ult i64 %344, %346
  br i1 %347, label %348, label %349

348:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.83) #7
  br label %488

349:
  %350 = ptrtoint ptr %339 to i64
  %351 = and i64 %350, 63
  %352 = icmp eq i64 %351, 0
  br i1 %352, label %354, label %353

353:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.84) #7
  br label %488

354:
  %355 = phi i64 [ %363, %357 ], [ 0, %349 ]
  %356 = icmp eq i64 %355, 8
  br i1 %356, label %365, label %357

357:
  %358 = getelementptr inbounds nuw i64, ptr %339, i64 %355
  %359 = load i64, ptr %358, align 8
  %360 = getelementptr inbounds nuw i64, ptr %328, i64 %355
  %361 = load i64, ptr %360, align 8
  %362 = icmp eq i64 %359, %361
  %363 = add nuw nsw i64 %355, 1
  br i1 %362, label %354, label %364, !llvm.loop !9

364:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.85) #7
  br label %488

365:
  %366 = phi i64 [ %336, %334 ], [ %346, %354 ]
  %367 = phi ptr [ %328, %334 ], [ %339, %354 ]
  %368 = getelementptr inbounds nuw i8, ptr %251, i64 136
  %369 = load ptr, ptr %368, align 8
  %370 = call i32 %369(ptr noundef nonnull %256, i64 noundef %366) #6
  %371 = icmp eq i32 %370, 2
  br i1 %371, label %372, label %374

372:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #5
  store i8 0, ptr %28, align 8
  store ptr %28, ptr %3, align 8
  %373 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %373, align 8
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.79) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %3, i64 noundef %366) #6
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.80) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #5
  br label %488

374:
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %4) #5
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %4, i8 0, i64 32, i1 false)
  %375 = icmp eq i32 %370, 0
  br i1 %375, label %376, label %452

376:
  %377 = load i64, ptr %256, align 8
  %378 = getelementptr inbounds nuw i8, ptr %251, i64 200
  %379 = load ptr, ptr %378, align 8
  %380 = call i32 %379(ptr noundef nonnull %4, i32 noundef 1) #6
  %381 = icmp eq i32 %380, 0
  br i1 %381, label %382, label %387

382:
  %383 = getelementptr inbounds nuw i8, ptr %251, i64 152
  %384 = load ptr, ptr %383, align 8
  %385 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %386 = call i32 %384(ptr noundef nonnull %385, i64 noundef 8388608, i32 noundef 1) #6
  br label %387

387:
  %388 = phi i32 [ %380, %376 ], [ %386, %382 ]
  %389 = getelementptr inbounds nuw i8, ptr %251, i64 224
  %390 = getelementptr inbounds nuw i8, ptr %4, i64 16
  br label %391

391:
  %392 = phi i64 [ %406, %402 ], [ 0, %387 ]
  %393 = phi i32 [ %405, %402 ], [ %388, %387 ]
  %394 = icmp samesign ult i64 %392, 2
  %395 = icmp eq i32 %393, 0
  %396 = select i1 %394, i1 %395, i1 false
  br i1 %396, label %402, label %397

397:
  %398 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %399 = getelementptr inbounds nuw i8, ptr %251, i64 248
  %400 = getelementptr inbounds nuw i8, ptr %251, i64 176
  %401 = getelementptr inbounds nuw i8, ptr %251, i64 240
  br label %407

402:
  %403 = load ptr, ptr %389, align 8
  %404 = getelementptr inbounds nuw [2 x ptr], ptr %390, i64 0, i64 %392
  %405 = call i32 %403(ptr noundef nonnull %404, i32 noundef 2) #6
  %406 = add nuw nsw i64 %392, 1
  br label %391, !llvm.loop !10

407:
  %408 = phi i64 [ %444, %442 ], [ 0, %397 ]
  %409 = phi i32 [ %445, %442 ], [ 0, %397 ]
  %410 = phi i32 [ %443, %442 ], [ %393, %397 ]
  %411 = icmp ult i64 %408, %366
  %412 = icmp eq i32 %410, 0
  %413 = select i1 %411, i1 %412, i1 false
  br i1 %413, label %414, label %446

414:
  %415 = sub nuw i64 %366, %408
  %416 = call i64 @llvm.umin.i64(i64 %415, i64 4194304)
  %417 = load ptr, ptr %398, align 8
  %418 = and i32 %409, 1
  %419 = zext nneg i32 %418 to i64
  %420 = shl nuw nsw i64 %419, 22
  %421 = getelementptr inbounds nuw i8, ptr %417, i64 %420
  %422 = icmp samesign ugt i32 %409, 1
  br i1 %422, label %423, label %429

423:
  %424 = load ptr, ptr %399, align 8
  %425 = getelementptr inbounds nuw [2 x ptr], ptr %390, i64 0, i64 %419
  %426 = load ptr, ptr %425, align 8
  %427 = call i32 %424(ptr noundef %426) #6
  %428 = icmp eq i32 %427, 0
  br i1 %428, label %429, label %452

429:
  %430 = getelementptr inbounds nuw i8, ptr %367, i64 %408
  call void @martlet_glue_carry(ptr noundef %421, ptr noundef nonnull %430, i64 noundef %416) #6
  %431 = load ptr, ptr %400, align 8
  %432 = add i64 %408, %377
  %433 = load ptr, ptr %4, align 8
  %434 = call i32 %431(i64 noundef %432, ptr noundef %421, i64 noundef %416, ptr noundef %433) #6
  %435 = icmp eq i32 %434, 0
  br i1 %435, label %436, label %442

436:
  %437 = load ptr, ptr %401, align 8
  %438 = getelementptr inbounds nuw [2 x ptr], ptr %390, i64 0, i64 %419
  %439 = load ptr, ptr %438, align 8
  %440 = load ptr, ptr %4, align 8
  %441 = call i32 %437(ptr noundef %439, ptr noundef %440) #6
  br label %442

442:
  %443 = phi i32 [ %434, %429 ], [ %441, %436 ]
  %444 = add i64 %416, %408
  %445 = add nuw nsw i32 %409, 1
  br label %407, !llvm.loop !11

446:
  br i1 %412, label %447, label %452

447:
  %448 = getelementptr inbounds nuw i8, ptr %251, i64 216
  %449 = load ptr, ptr %448, align 8
  %450 = load ptr, ptr %4, align 8
  %451 = call i32 %449(ptr noundef %450) #6
  br label %452

452:
  %453 = phi i32 [ %370, %374 ], [ %451, %447 ], [ %410, %446 ], [ %427, %423 ]
  %454 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %455 = getelementptr inbounds nuw i8, ptr %251, i64 232
  br label %456

456:
  %457 = phi i64 [ %471, %470 ], [ 0, %452 ]
  %458 = icmp eq i64 %457, 2
  br i1 %458, label %459, label %463

459:
  %460 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %461 = load ptr, ptr %460, align 8
  %462 = icmp eq ptr %461, null
  br i1 %462, label %476, label %472

463:
  %464 = getelementptr inbounds nuw [2 x ptr], ptr %454, i64 0, i64 %457
  %465 = load ptr, ptr %464, align 8
  %466 = icmp eq ptr %465, null
  br i1 %466, label %470, label %467

467:
  %468 = load ptr, ptr %455, align 8
  %469 = call i32 %468(ptr noundef nonnull %465) #6
  br label %470

470:
  %471 = add nuw nsw i64 %457, 1
  br label %456, !llvm.loop !12

472:
  %473 = getelementptr inbounds nuw i8, ptr %251, i64 160
  %474 = load ptr, ptr %473, align 8
  %475 = call i32 %474(ptr noundef nonnull %461) #6
  br label %476

476:
  %477 = load ptr, ptr %4, align 8
  %478 = icmp eq ptr %477, null
  br i1 %478, label %483, label %479

479:
  %480 = getelementptr inbounds nuw i8, ptr %251, i64 208
  %481 = load ptr, ptr %480, align 8
  %482 = call i32 %481(ptr noundef nonnull %477) #6
  br label %483

483:
  %484 = icmp eq i32 %453, 0
  br i1 %484, label %486, label %485

485:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %252, i32 noundef %453, ptr noundef nonnull @.str.81) #7
  br label %486

486:
  %487 = phi i32 [ 6, %485 ], [ 0, %483 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %4) #5
  br label %488

488:
  %489 = phi i32 [ 6, %324 ], [ 6, %372 ], [ %487, %486 ], [ 5, %341 ], [ 5, %364 ], [ 5, %353 ], [ 5, %348 ], [ 0, %325 ]
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %22) #5
  %490 = getelementptr inbounds nuw i8, ptr %20, i64 88
  %491 = load ptr, ptr %490, align 8
  %492 = call i32 %491(ptr noundef nonnull %22) #6
  %493 = icmp eq i32 %489, 0
  br i1 %493, label %495, label %494

494:
  call fastcc void @release(ptr noundef nonnull %251) #7
  br label %496

495:
  store ptr %251, ptr %34, align 8
  br label %496

496:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %22) #5
  br label %497

497:
  %498 = phi i32 [ %489, %496 ], [ 6, %249 ], [ 6, %215 ], [ 6, %103 ], [ 6, %64 ], [ 6, %46 ], [ 6, %42 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %21) #5
  call void @llvm.lifetime.end.p0(i64 320, ptr nonnull %20) #5
  br label %499

499:
  %500 = phi i32 [ 2, %32 ], [ 2, %37 ], [ %498, %497 ], [ 2, %24 ], [ 2, %2 ]
  ret i32 %500
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
  call void @llvm.lifetime.start.p0(i64 320, ptr nonnull %2) #5
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 8
  call void @martlet_glue_carry(ptr noundef nonnull %2, ptr noundef nonnull %4, i64 noundef 320) #6
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 328
  %6 = load ptr, ptr %5, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #5
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 352
  %8 = load i32, ptr %7, align 8
  %9 = getelementptr inbounds nuw i8, ptr %2, i64 80
  %10 = load ptr, ptr %9, align 8
  %11 = call i32 %10(ptr noundef %6) #6
  %12 = icmp eq i32 %11, 0
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 344
  %14 = load i64, ptr %13, align 8
  %15 = icmp eq i64 %14, 0
  br i1 %15, label %20, label %16

16:
  %17 = getelementptr inbounds nuw i8, ptr %2, i64 136
  %18 = load ptr, ptr %17, align 8
  %19 = call i32 %18(i64 noundef %14) #6
  br label %20

20:
  %21 = getelementptr inbounds nuw i8, ptr %0, i64 336
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
  call void @llvm.lifetime.end.p0(i64 320, ptr nonnull %2) #5
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
  tail call void @martlet_glue_put(ptr noundef nonnull %0, ptr noundef nonnull @.str.72) #6
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
