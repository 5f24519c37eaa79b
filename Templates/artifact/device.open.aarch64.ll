source_filename = "device.open"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

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
@symbols = internal unnamed_addr constant [40 x ptr] [ptr @.str.15, ptr @.str.16, ptr @.str.17, ptr @.str.18, ptr @.str.19, ptr @.str.20, ptr @.str.21, ptr @.str.22, ptr @.str.23, ptr @.str.24, ptr @.str.25, ptr @.str.26, ptr @.str.27, ptr @.str.28, ptr @.str.29, ptr @.str.30, ptr @.str.31, ptr @.str.32, ptr @.str.33, ptr @.str.34, ptr @.str.35, ptr @.str.36, ptr @.str.37, ptr @.str.38, ptr @.str.39, ptr @.str.40, ptr @.str.41, ptr @.str.42, ptr @.str.43, ptr @.str.44, ptr @.str.45, ptr @.str.46, ptr @.str.47, ptr @.str.48, ptr @.str.49, ptr @.str.50, ptr @.str.51, ptr @.str.52, ptr @.str.53, ptr @.str.54], align 8
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
  %5 = alloca [512 x i8], align 4
  %6 = alloca [2 x i32], align 8
  %7 = alloca [2 x ptr], align 8
  %8 = alloca %struct.martlet_glue_writer, align 8
  %9 = alloca %struct.martlet_glue_writer, align 8
  %10 = alloca ptr, align 8
  %11 = alloca ptr, align 8
  %12 = alloca i32, align 4
  %13 = alloca i32, align 4
  %14 = alloca i32, align 4
  %15 = alloca %struct.martlet_glue_writer, align 8
  %16 = alloca [128 x i8], align 4
  %17 = alloca i32, align 4
  %18 = alloca %struct.martlet_glue_writer, align 8
  %19 = alloca %struct.martlet_glue_writer, align 8
  %20 = alloca %struct.martlet_driver, align 8
  %21 = alloca i32, align 4
  %22 = alloca ptr, align 8
  %23 = icmp eq ptr %0, null
  br i1 %23, label %508, label %24

24:
  %25 = load i64, ptr %0, align 8
  %26 = icmp ult i64 %25, 1064
  br i1 %26, label %508, label %27

27:
  %28 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %28, align 8
  %29 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %30 = load i32, ptr %29, align 8
  %31 = icmp eq i32 %30, 1
  br i1 %31, label %33, label %32

32:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.8) #7
  br label %508

33:
  %34 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %35 = load ptr, ptr %34, align 8
  %36 = icmp eq ptr %35, null
  br i1 %36, label %38, label %37

37:
  tail call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.9) #7
  br label %508

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
  br label %506

43:
  %44 = tail call ptr @dlopen(ptr noundef nonnull @.str.12, i32 noundef 2) #6
  %45 = icmp eq ptr %44, null
  br i1 %45, label %46, label %47

46:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.13) #7
  br label %506

47:
  %48 = phi ptr [ %62, %53 ], [ null, %43 ]
  %49 = phi i64 [ %63, %53 ], [ 0, %43 ]
  %50 = icmp eq i64 %49, 40
  br i1 %50, label %51, label %53

51:
  %52 = icmp eq ptr %48, null
  br i1 %52, label %67, label %64

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
  br label %47, !llvm.loop !3

64:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %19) #5
  store i8 0, ptr %28, align 8
  %65 = ptrtoint ptr %28 to i64
  store i64 %65, ptr %19, align 8
  %66 = getelementptr inbounds nuw i8, ptr %19, i64 8
  store i64 0, ptr %66, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %19, ptr noundef nonnull @.str.14, ptr noundef nonnull %48, ptr noundef nonnull @.str.7) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %19) #5
  br label %506

67:
  %68 = load ptr, ptr %20, align 8
  %69 = tail call i32 %68(i32 noundef 0) #6
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %17) #5
  store i32 0, ptr %17, align 4
  %70 = icmp eq i32 %69, 0
  br i1 %70, label %71, label %75

71:
  %72 = getelementptr inbounds nuw i8, ptr %20, i64 32
  %73 = load ptr, ptr %72, align 8
  %74 = call i32 %73(ptr noundef nonnull %17) #6
  br label %75

75:
  %76 = phi i32 [ %69, %67 ], [ %74, %71 ]
  %77 = icmp eq i32 %76, 100
  br i1 %77, label %83, label %78

78:
  %79 = icmp eq i32 %76, 0
  %80 = load i32, ptr %17, align 4
  %81 = icmp slt i32 %80, 1
  %82 = select i1 %79, i1 %81, i1 false
  br i1 %82, label %83, label %84

83:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.55) #7
  br label %105

84:
  br i1 %79, label %86, label %85

85:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %76, ptr noundef nonnull @.str.56) #7
  br label %105

86:
  %87 = getelementptr inbounds nuw i8, ptr %0, i64 12
  %88 = load i32, ptr %87, align 4
  %89 = icmp sgt i32 %88, -1
  %90 = icmp slt i32 %88, %80
  %91 = select i1 %89, i1 %90, i1 false
  br i1 %91, label %99, label %92

92:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %18) #5
  store i8 0, ptr %28, align 8
  %93 = ptrtoint ptr %28 to i64
  store i64 %93, ptr %18, align 8
  %94 = getelementptr inbounds nuw i8, ptr %18, i64 8
  store i64 0, ptr %94, align 8
  call void @martlet_glue_put(ptr noundef nonnull %18, ptr noundef nonnull @.str.57) #6
  %95 = load i32, ptr %87, align 4
  %96 = sext i32 %95 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %18, i64 noundef %96) #6
  call void @martlet_glue_put(ptr noundef nonnull %18, ptr noundef nonnull @.str.58) #6
  %97 = load i32, ptr %17, align 4
  %98 = sext i32 %97 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %18, i64 noundef %98) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %18) #5
  br label %105

99:
  %100 = getelementptr inbounds nuw i8, ptr %20, i64 40
  %101 = load ptr, ptr %100, align 8
  %102 = call i32 %101(ptr noundef nonnull %21, i32 noundef %88) #6
  %103 = icmp eq i32 %102, 0
  br i1 %103, label %106, label %104

104:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %102, ptr noundef nonnull @.str.59) #7
  br label %105

105:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %17) #5
  br label %506

106:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %17) #5
  %107 = load i32, ptr %21, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %12) #5
  store i32 0, ptr %12, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %13) #5
  store i32 0, ptr %13, align 4
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %14) #5
  store i32 0, ptr %14, align 4
  %108 = getelementptr inbounds nuw i8, ptr %20, i64 56
  %109 = load ptr, ptr %108, align 8
  %110 = call i32 %109(ptr noundef nonnull %12, i32 noundef 75, i32 noundef %107) #6
  %111 = icmp eq i32 %110, 0
  br i1 %111, label %112, label %121

112:
  %113 = load ptr, ptr %108, align 8
  %114 = call i32 %113(ptr noundef nonnull %13, i32 noundef 76, i32 noundef %107) #6
  %115 = icmp eq i32 %114, 0
  br i1 %115, label %116, label %121

116:
  %117 = getelementptr inbounds nuw i8, ptr %20, i64 8
  %118 = load ptr, ptr %117, align 8
  %119 = call i32 %118(ptr noundef nonnull %14) #6
  %120 = icmp eq i32 %119, 0
  br i1 %120, label %123, label %121

121:
  %122 = phi i32 [ %119, %116 ], [ %114, %112 ], [ %110, %106 ]
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull readonly %20, i32 noundef %122, ptr noundef nonnull @.str.60) #7
  br label %222

123:
  %124 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %125 = load i32, ptr %124, align 8
  %126 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %127 = load i32, ptr %12, align 4
  %128 = load i32, ptr %13, align 4
  %129 = mul nsw i32 %127, 100
  %130 = add nsw i32 %128, %129
  %131 = load i32, ptr %14, align 4
  %132 = zext i32 %125 to i64
  br label %133

133:
  %134 = phi i64 [ %138, %163 ], [ %132, %123 ]
  %135 = phi ptr [ %144, %163 ], [ null, %123 ]
  br label %136

136:
  %137 = phi i64 [ %134, %133 ], [ %138, %162 ]
  %138 = add nsw i64 %137, -1
  %139 = trunc nuw i64 %137 to i32
  %140 = icmp slt i32 %139, 1
  br i1 %140, label %167, label %141

141:
  %142 = load ptr, ptr %126, align 8
  %143 = and i64 %138, 4294967295
  %144 = getelementptr inbounds nuw %struct.martlet_glue_generation, ptr %142, i64 %143
  %145 = getelementptr inbounds nuw i8, ptr %144, i64 16
  %146 = load i32, ptr %145, align 8
  %147 = icmp eq i32 %127, %146
  br i1 %147, label %148, label %152

148:
  %149 = getelementptr inbounds nuw i8, ptr %144, i64 20
  %150 = load i32, ptr %149, align 4
  %151 = icmp eq i32 %128, %150
  br i1 %151, label %163, label %152

152:
  %153 = getelementptr inbounds nuw i8, ptr %144, i64 24
  %154 = load i32, ptr %153, align 8
  %155 = icmp eq i32 %154, 0
  br i1 %155, label %156, label %162

156:
  %157 = mul nsw i32 %146, 100
  %158 = getelementptr inbounds nuw i8, ptr %144, i64 20
  %159 = load i32, ptr %158, align 4
  %160 = add nsw i32 %159, %157
  %161 = icmp slt i32 %130, %160
  br i1 %161, label %162, label %163

162:
  br label %136, !llvm.loop !6

163:
  %164 = getelementptr inbounds nuw i8, ptr %144, i64 28
  %165 = load i32, ptr %164, align 4
  %166 = icmp slt i32 %131, %165
  br i1 %166, label %133, label %223, !llvm.loop !6

167:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %15) #5
  store i8 0, ptr %28, align 8
  %168 = ptrtoint ptr %28 to i64
  store i64 %168, ptr %15, align 8
  %169 = getelementptr inbounds nuw i8, ptr %15, i64 8
  store i64 0, ptr %169, align 8
  %170 = icmp eq ptr %135, null
  br i1 %170, label %192, label %171

171:
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.61) #6
  %172 = load i32, ptr %14, align 4
  %173 = freeze i32 %172
  %174 = sdiv i32 %173, 1000
  %175 = mul i32 %174, 1000
  %176 = sub i32 %173, %175
  %177 = trunc nsw i32 %176 to i16
  %178 = sdiv i16 %177, 10
  %179 = sext i16 %178 to i32
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %174, i32 noundef %179) #7
  %180 = load ptr, ptr %135, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.62, ptr noundef %180, ptr noundef nonnull @.str.63) #6
  %181 = getelementptr inbounds nuw i8, ptr %135, i64 28
  %182 = load i32, ptr %181, align 4
  %183 = freeze i32 %182
  %184 = sdiv i32 %183, 1000
  %185 = mul i32 %184, 1000
  %186 = sub i32 %183, %185
  %187 = trunc nsw i32 %186 to i16
  %188 = sdiv i16 %187, 10
  %189 = sext i16 %188 to i32
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %184, i32 noundef %189) #7
  %190 = getelementptr inbounds nuw i8, ptr %135, i64 32
  %191 = load ptr, ptr %190, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.64, ptr noundef %191, ptr noundef nonnull @.str.65) #6
  br label %221

192:
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %16) #5
  store i8 0, ptr %16, align 4
  %193 = getelementptr inbounds nuw i8, ptr %20, i64 48
  %194 = load ptr, ptr %193, align 8
  %195 = call i32 %194(ptr noundef nonnull %16, i32 noundef 128, i32 noundef %107) #6
  %196 = icmp eq i32 %195, 0
  br i1 %196, label %197, label %199

197:
  %198 = getelementptr inbounds nuw i8, ptr %16, i64 127
  store i8 0, ptr %198, align 1
  br label %199

199:
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull @.str.66, ptr noundef nonnull %16, ptr noundef nonnull @.str.67) #6
  %200 = load i32, ptr %12, align 4
  %201 = load i32, ptr %13, align 4
  call fastcc void @put_capability(ptr noundef %15, i32 noundef %200, i32 noundef %201) #7
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.68) #6
  br label %202

202:
  %203 = phi i64 [ %220, %219 ], [ 0, %199 ]
  %204 = load i32, ptr %124, align 8
  %205 = sext i32 %204 to i64
  %206 = icmp slt i64 %203, %205
  br i1 %206, label %208, label %207

207:
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %16) #5
  br label %221

208:
  %209 = icmp eq i64 %203, 0
  %210 = select i1 %209, ptr @.str.70, ptr @.str.69
  %211 = load ptr, ptr %126, align 8
  %212 = getelementptr inbounds nuw %struct.martlet_glue_generation, ptr %211, i64 %203
  %213 = load ptr, ptr %212, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %15, ptr noundef nonnull %210, ptr noundef %213, ptr noundef nonnull @.str.2) #6
  %214 = load ptr, ptr %126, align 8
  %215 = getelementptr inbounds nuw %struct.martlet_glue_generation, ptr %214, i64 %203, i32 4
  %216 = load i32, ptr %215, align 8
  %217 = icmp eq i32 %216, 0
  br i1 %217, label %218, label %219

218:
  call void @martlet_glue_put(ptr noundef nonnull %15, ptr noundef nonnull @.str.71) #6
  br label %219

219:
  %220 = add nuw nsw i64 %203, 1
  br label %202, !llvm.loop !7

221:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %15) #5
  br label %222

222:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %14) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %13) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %12) #5
  br label %506

223:
  %224 = trunc i64 %138 to i32
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %14) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %13) #5
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %12) #5
  %225 = load i32, ptr %21, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %10) #5
  store ptr null, ptr %10, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %11) #5
  store ptr null, ptr %11, align 8
  %226 = getelementptr inbounds nuw i8, ptr %20, i64 64
  %227 = load ptr, ptr %226, align 8
  %228 = call i32 %227(ptr noundef nonnull %10, i32 noundef %225) #6
  %229 = icmp eq i32 %228, 0
  br i1 %229, label %231, label %230

230:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %20, i32 noundef %228, ptr noundef nonnull @.str.73) #7
  br label %256

231:
  %232 = getelementptr inbounds nuw i8, ptr %20, i64 80
  %233 = load ptr, ptr %232, align 8
  %234 = load ptr, ptr %10, align 8
  %235 = call i32 %233(ptr noundef %234) #6
  %236 = icmp eq i32 %235, 0
  br i1 %236, label %237, label %251

237:
  %238 = getelementptr inbounds nuw i8, ptr %1, i64 20
  %239 = load i32, ptr %238, align 4
  %240 = sext i32 %239 to i64
  %241 = shl nsw i64 %240, 3
  %242 = add nsw i64 %241, 360
  %243 = getelementptr inbounds nuw i8, ptr %20, i64 144
  %244 = load ptr, ptr %243, align 8
  %245 = call i32 %244(ptr noundef nonnull %11, i64 noundef %242, i32 noundef 1) #6
  %246 = icmp eq i32 %245, 0
  br i1 %246, label %257, label %247

247:
  %248 = getelementptr inbounds nuw i8, ptr %20, i64 88
  %249 = load ptr, ptr %248, align 8
  %250 = call i32 %249(ptr noundef nonnull %10) #6
  br label %251

251:
  %252 = phi i32 [ %245, %247 ], [ %235, %231 ]
  %253 = getelementptr inbounds nuw i8, ptr %20, i64 72
  %254 = load ptr, ptr %253, align 8
  %255 = call i32 %254(i32 noundef %225) #6
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %20, i32 noundef %252, ptr noundef nonnull @.str.74) #7
  br label %256

256:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10) #5
  br label %506

257:
  %258 = load ptr, ptr %11, align 8
  store ptr %1, ptr %258, align 8
  %259 = getelementptr inbounds nuw i8, ptr %258, i64 8
  call void @martlet_glue_carry(ptr noundef nonnull %259, ptr noundef nonnull %20, i64 noundef 320) #6
  %260 = load ptr, ptr %10, align 8
  %261 = getelementptr inbounds nuw i8, ptr %258, i64 328
  store ptr %260, ptr %261, align 8
  %262 = getelementptr inbounds nuw i8, ptr %258, i64 336
  store ptr null, ptr %262, align 8
  %263 = getelementptr inbounds nuw i8, ptr %258, i64 344
  store i64 0, ptr %263, align 8
  %264 = getelementptr inbounds nuw i8, ptr %258, i64 352
  store i32 %225, ptr %264, align 8
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %11) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %10) #5
  %265 = getelementptr inbounds nuw i8, ptr %258, i64 356
  store i32 %224, ptr %265, align 4
  %266 = load ptr, ptr %258, align 8
  %267 = getelementptr inbounds nuw i8, ptr %266, i64 8
  %268 = load ptr, ptr %267, align 8
  %269 = shl i64 %138, 32
  %270 = ashr exact i64 %269, 32
  %271 = getelementptr inbounds %struct.martlet_glue_generation, ptr %268, i64 %270
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %5) #5
  store i8 0, ptr %5, align 4
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #5
  store i64 25769803781, ptr %6, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %7) #5
  store ptr %5, ptr %7, align 8
  %272 = getelementptr inbounds nuw i8, ptr %7, i64 8
  store ptr inttoptr (i64 512 to ptr), ptr %272, align 8
  %273 = getelementptr inbounds nuw i8, ptr %258, i64 104
  %274 = load ptr, ptr %273, align 8
  %275 = getelementptr inbounds nuw i8, ptr %271, i64 8
  %276 = load ptr, ptr %275, align 8
  %277 = call i32 %274(ptr noundef nonnull %262, ptr noundef %276, i32 noundef 2, ptr noundef nonnull %6, ptr noundef nonnull %7) #6
  %278 = getelementptr inbounds nuw i8, ptr %5, i64 511
  store i8 0, ptr %278, align 1
  %279 = icmp eq i32 %277, 0
  br i1 %279, label %280, label %285

280:
  %281 = getelementptr inbounds nuw i8, ptr %271, i64 40
  %282 = getelementptr inbounds nuw i8, ptr %258, i64 120
  %283 = getelementptr inbounds nuw i8, ptr %258, i64 360
  %284 = getelementptr inbounds nuw i8, ptr %258, i64 128
  br label %298

285:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %259, i32 noundef %277, ptr noundef nonnull @.str.75) #7
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %8) #5
  store ptr %28, ptr %8, align 8
  br label %286

286:
  %287 = phi i64 [ 0, %285 ], [ %291, %286 ]
  %288 = getelementptr inbounds nuw [1024 x i8], ptr %28, i64 0, i64 %287
  %289 = load i8, ptr %288, align 1
  %290 = icmp eq i8 %289, 0
  %291 = add i64 %287, 1
  br i1 %290, label %292, label %286, !llvm.loop !8

292:
  %293 = getelementptr inbounds nuw i8, ptr %8, i64 8
  store i64 %287, ptr %293, align 8
  %294 = load i8, ptr %5, align 4
  %295 = icmp eq i8 %294, 0
  br i1 %295, label %297, label %296

296:
  call void @martlet_glue_put_quoted(ptr noundef nonnull %8, ptr noundef nonnull @.str.76, ptr noundef nonnull %5, ptr noundef nonnull @.str.2) #6
  br label %297

297:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %8) #5
  br label %332

298:
  %299 = phi i64 [ 0, %280 ], [ %331, %330 ]
  %300 = load ptr, ptr %258, align 8
  %301 = getelementptr inbounds nuw i8, ptr %300, i64 20
  %302 = load i32, ptr %301, align 4
  %303 = sext i32 %302 to i64
  %304 = icmp slt i64 %299, %303
  br i1 %304, label %305, label %333

305:
  %306 = load ptr, ptr %281, align 8
  %307 = getelementptr inbounds nuw %struct.martlet_glue_block_kernel, ptr %306, i64 %299
  %308 = load ptr, ptr %282, align 8
  %309 = getelementptr inbounds nuw [0 x ptr], ptr %283, i64 0, i64 %299
  %310 = load ptr, ptr %262, align 8
  %311 = load ptr, ptr %307, align 8
  %312 = call i32 %308(ptr noundef nonnull %309, ptr noundef %310, ptr noundef %311) #6
  %313 = icmp eq i32 %312, 0
  br i1 %313, label %314, label %323

314:
  %315 = getelementptr inbounds nuw i8, ptr %307, i64 12
  %316 = load i32, ptr %315, align 4
  %317 = icmp sgt i32 %316, 49152
  br i1 %317, label %318, label %330

318:
  %319 = load ptr, ptr %284, align 8
  %320 = load ptr, ptr %309, align 8
  %321 = call i32 %319(ptr noundef %320, i32 noundef 8, i32 noundef %316) #6
  %322 = icmp eq i32 %321, 0
  br i1 %322, label %330, label %323

323:
  %324 = phi ptr [ @.str.78, %318 ], [ @.str.77, %305 ]
  %325 = phi i32 [ %321, %318 ], [ %312, %305 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %9) #5
  store i8 0, ptr %28, align 8
  %326 = ptrtoint ptr %28 to i64
  store i64 %326, ptr %9, align 8
  %327 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store i64 0, ptr %327, align 8
  %328 = load ptr, ptr %307, align 8
  %329 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %9, ptr noundef nonnull %259, i32 noundef %325, ptr noundef nonnull %324, ptr noundef %328) #7
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %9) #5
  br label %332

330:
  %331 = add nuw nsw i64 %299, 1
  br label %298, !llvm.loop !9

332:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #5
  br label %497

333:
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %5) #5
  %334 = load ptr, ptr %258, align 8
  %335 = getelementptr inbounds nuw i8, ptr %334, i64 24
  %336 = load ptr, ptr %335, align 8
  %337 = icmp eq ptr %336, null
  br i1 %337, label %497, label %338

338:
  %339 = getelementptr inbounds nuw i8, ptr %334, i64 40
  %340 = load i32, ptr %339, align 8
  %341 = icmp eq i32 %340, 0
  br i1 %341, label %342, label %345

342:
  %343 = getelementptr inbounds nuw i8, ptr %334, i64 32
  %344 = load i64, ptr %343, align 8
  br label %373

345:
  %346 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %347 = load ptr, ptr %346, align 8
  %348 = icmp eq ptr %347, null
  br i1 %348, label %349, label %350

349:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.82) #7
  br label %497

350:
  %351 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %352 = load i64, ptr %351, align 8
  %353 = getelementptr inbounds nuw i8, ptr %334, i64 32
  %354 = load i64, ptr %353, align 8
  %355 = icmp ult i64 %352, %354
  br i1 %355, label %356, label %357

356:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.83) #7
  br label %497

357:
  %358 = ptrtoint ptr %347 to i64
  %359 = and i64 %358, 63
  %360 = icmp eq i64 %359, 0
  br i1 %360, label %362, label %361

361:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.84) #7
  br label %497

362:
  %363 = phi i64 [ %371, %365 ], [ 0, %357 ]
  %364 = icmp eq i64 %363, 8
  br i1 %364, label %373, label %365

365:
  %366 = getelementptr inbounds nuw i64, ptr %347, i64 %363
  %367 = load i64, ptr %366, align 8
  %368 = getelementptr inbounds nuw i64, ptr %336, i64 %363
  %369 = load i64, ptr %368, align 8
  %370 = icmp eq i64 %367, %369
  %371 = add nuw nsw i64 %363, 1
  br i1 %370, label %362, label %372, !llvm.loop !10

372:
  call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.85) #7
  br label %497

373:
  %374 = phi i64 [ %344, %342 ], [ %354, %362 ]
  %375 = phi ptr [ %336, %342 ], [ %347, %362 ]
  %376 = getelementptr inbounds nuw i8, ptr %258, i64 136
  %377 = load ptr, ptr %376, align 8
  %378 = call i32 %377(ptr noundef nonnull %263, i64 noundef %374) #6
  %379 = icmp eq i32 %378, 2
  br i1 %379, label %380, label %383

380:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #5
  store i8 0, ptr %28, align 8
  %381 = ptrtoint ptr %28 to i64
  store i64 %381, ptr %3, align 8
  %382 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %382, align 8
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.79) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %3, i64 noundef %374) #6
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef nonnull @.str.80) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #5
  br label %497

383:
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %4) #5
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(32) %4, i8 0, i64 32, i1 false)
  %384 = icmp eq i32 %378, 0
  br i1 %384, label %385, label %461

385:
  %386 = load i64, ptr %263, align 8
  %387 = getelementptr inbounds nuw i8, ptr %258, i64 200
  %388 = load ptr, ptr %387, align 8
  %389 = call i32 %388(ptr noundef nonnull %4, i32 noundef 1) #6
  %390 = icmp eq i32 %389, 0
  br i1 %390, label %391, label %396

391:
  %392 = getelementptr inbounds nuw i8, ptr %258, i64 152
  %393 = load ptr, ptr %392, align 8
  %394 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %395 = call i32 %393(ptr noundef nonnull %394, i64 noundef 8388608, i32 noundef 1) #6
  br label %396

396:
  %397 = phi i32 [ %389, %385 ], [ %395, %391 ]
  %398 = getelementptr inbounds nuw i8, ptr %258, i64 224
  %399 = getelementptr inbounds nuw i8, ptr %4, i64 16
  br label %400

400:
  %401 = phi i64 [ %415, %411 ], [ 0, %396 ]
  %402 = phi i32 [ %414, %411 ], [ %397, %396 ]
  %403 = icmp samesign ult i64 %401, 2
  %404 = icmp eq i32 %402, 0
  %405 = select i1 %403, i1 %404, i1 false
  br i1 %405, label %411, label %406

406:
  %407 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %408 = getelementptr inbounds nuw i8, ptr %258, i64 248
  %409 = getelementptr inbounds nuw i8, ptr %258, i64 176
  %410 = getelementptr inbounds nuw i8, ptr %258, i64 240
  br label %416

411:
  %412 = load ptr, ptr %398, align 8
  %413 = getelementptr inbounds nuw [2 x ptr], ptr %399, i64 0, i64 %401
  %414 = call i32 %412(ptr noundef nonnull %413, i32 noundef 2) #6
  %415 = add nuw nsw i64 %401, 1
  br label %400, !llvm.loop !11

416:
  %417 = phi i64 [ %453, %451 ], [ 0, %406 ]
  %418 = phi i32 [ %454, %451 ], [ 0, %406 ]
  %419 = phi i32 [ %452, %451 ], [ %402, %406 ]
  %420 = icmp ult i64 %417, %374
  %421 = icmp eq i32 %419, 0
  %422 = select i1 %420, i1 %421, i1 false
  br i1 %422, label %423, label %455

423:
  %424 = sub nuw i64 %374, %417
  %425 = call i64 @llvm.umin.i64(i64 %424, i64 4194304)
  %426 = load ptr, ptr %407, align 8
  %427 = and i32 %418, 1
  %428 = zext nneg i32 %427 to i64
  %429 = shl nuw nsw i64 %428, 22
  %430 = getelementptr inbounds nuw i8, ptr %426, i64 %429
  %431 = icmp samesign ugt i32 %418, 1
  br i1 %431, label %432, label %438

432:
  %433 = load ptr, ptr %408, align 8
  %434 = getelementptr inbounds nuw [2 x ptr], ptr %399, i64 0, i64 %428
  %435 = load ptr, ptr %434, align 8
  %436 = call i32 %433(ptr noundef %435) #6
  %437 = icmp eq i32 %436, 0
  br i1 %437, label %438, label %461

438:
  %439 = getelementptr inbounds nuw i8, ptr %375, i64 %417
  call void @martlet_glue_carry(ptr noundef %430, ptr noundef nonnull %439, i64 noundef %425) #6
  %440 = load ptr, ptr %409, align 8
  %441 = add i64 %417, %386
  %442 = load ptr, ptr %4, align 8
  %443 = call i32 %440(i64 noundef %441, ptr noundef %430, i64 noundef %425, ptr noundef %442) #6
  %444 = icmp eq i32 %443, 0
  br i1 %444, label %445, label %451

445:
  %446 = load ptr, ptr %410, align 8
  %447 = getelementptr inbounds nuw [2 x ptr], ptr %399, i64 0, i64 %428
  %448 = load ptr, ptr %447, align 8
  %449 = load ptr, ptr %4, align 8
  %450 = call i32 %446(ptr noundef %448, ptr noundef %449) #6
  br label %451

451:
  %452 = phi i32 [ %443, %438 ], [ %450, %445 ]
  %453 = add i64 %425, %417
  %454 = add nuw nsw i32 %418, 1
  br label %416, !llvm.loop !12

455:
  br i1 %421, label %456, label %461

456:
  %457 = getelementptr inbounds nuw i8, ptr %258, i64 216
  %458 = load ptr, ptr %457, align 8
  %459 = load ptr, ptr %4, align 8
  %460 = call i32 %458(ptr noundef %459) #6
  br label %461

461:
  %462 = phi i32 [ %378, %383 ], [ %460, %456 ], [ %419, %455 ], [ %436, %432 ]
  %463 = getelementptr inbounds nuw i8, ptr %4, i64 16
  %464 = getelementptr inbounds nuw i8, ptr %258, i64 232
  br label %465

465:
  %466 = phi i64 [ %480, %479 ], [ 0, %461 ]
  %467 = icmp eq i64 %466, 2
  br i1 %467, label %468, label %472

468:
  %469 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %470 = load ptr, ptr %469, align 8
  %471 = icmp eq ptr %470, null
  br i1 %471, label %485, label %481

472:
  %473 = getelementptr inbounds nuw [2 x ptr], ptr %463, i64 0, i64 %466
  %474 = load ptr, ptr %473, align 8
  %475 = icmp eq ptr %474, null
  br i1 %475, label %479, label %476

476:
  %477 = load ptr, ptr %464, align 8
  %478 = call i32 %477(ptr noundef nonnull %474) #6
  br label %479

479:
  %480 = add nuw nsw i64 %466, 1
  br label %465, !llvm.loop !13

481:
  %482 = getelementptr inbounds nuw i8, ptr %258, i64 160
  %483 = load ptr, ptr %482, align 8
  %484 = call i32 %483(ptr noundef nonnull %470) #6
  br label %485

485:
  %486 = load ptr, ptr %4, align 8
  %487 = icmp eq ptr %486, null
  br i1 %487, label %492, label %488

488:
  %489 = getelementptr inbounds nuw i8, ptr %258, i64 208
  %490 = load ptr, ptr %489, align 8
  %491 = call i32 %490(ptr noundef nonnull %486) #6
  br label %492

492:
  %493 = icmp eq i32 %462, 0
  br i1 %493, label %495, label %494

494:
  call fastcc void @failed(ptr noundef nonnull %0, ptr noundef nonnull %259, i32 noundef %462, ptr noundef nonnull @.str.81) #7
  br label %495

495:
  %496 = phi i32 [ 6, %494 ], [ 0, %492 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %4) #5
  br label %497

497:
  %498 = phi i32 [ 6, %332 ], [ 6, %380 ], [ %496, %495 ], [ 5, %349 ], [ 5, %372 ], [ 5, %361 ], [ 5, %356 ], [ 0, %333 ]
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %22) #5
  %499 = getelementptr inbounds nuw i8, ptr %20, i64 88
  %500 = load ptr, ptr %499, align 8
  %501 = call i32 %500(ptr noundef nonnull %22) #6
  %502 = icmp eq i32 %498, 0
  br i1 %502, label %504, label %503

503:
  call fastcc void @release(ptr noundef nonnull %258) #7
  br label %505

504:
  store ptr %258, ptr %34, align 8
  br label %505

505:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %22) #5
  br label %506

506:
  %507 = phi i32 [ %498, %505 ], [ 6, %256 ], [ 6, %222 ], [ 6, %105 ], [ 6, %64 ], [ 6, %46 ], [ 6, %42 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %21) #5
  call void @llvm.lifetime.end.p0(i64 320, ptr nonnull %20) #5
  br label %508

508:
  %509 = phi i32 [ 2, %32 ], [ 2, %37 ], [ %507, %506 ], [ 2, %24 ], [ 2, %2 ]
  ret i32 %509
}

define internal fastcc void @fail(ptr noundef nonnull initializes((40, 41)) %0, ptr noundef %1) unnamed_addr #0 {
  %3 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #5
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store i8 0, ptr %4, align 8
  %5 = ptrtoint ptr %4 to i64
  store i64 %5, ptr %3, align 8
  %6 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %6, align 8
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
  %7 = ptrtoint ptr %6 to i64
  store i64 %7, ptr %5, align 8
  %8 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store i64 0, ptr %8, align 8
  %9 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %5, ptr noundef %1, i32 noundef %2, ptr noundef %3, ptr noundef null) #7
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

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
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
!7 = distinct !{!7, !4, !5}
!8 = distinct !{!8, !4, !5}
!9 = distinct !{!9, !4, !5}
!10 = distinct !{!10, !4, !5}
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
!13 = distinct !{!13, !4, !5}
