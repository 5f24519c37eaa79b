source_filename = "device.memory"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.request = type { ptr, ptr }
%struct.martlet_glue_writer = type { ptr, i64 }

@.str = private unnamed_addr constant [48 x i8] c"there is no place for the address of the memory\00", align 1
@.str.1 = private unnamed_addr constant [28 x i8] c"taking memory of the device\00", align 1
@.str.2 = private unnamed_addr constant [33 x i8] c"giving memory of the device back\00", align 1
@.str.3 = private unnamed_addr constant [8 x i8] c"copying\00", align 1
@.str.4 = private unnamed_addr constant [33 x i8] c"there is no place for the stream\00", align 1
@.str.5 = private unnamed_addr constant [16 x i8] c"making a stream\00", align 1
@.str.6 = private unnamed_addr constant [21 x i8] c"taking a stream back\00", align 1
@.str.7 = private unnamed_addr constant [23 x i8] c"waiting for the device\00", align 1
@.str.8 = private unnamed_addr constant [28 x i8] c"the recording is not set up\00", align 1
@.str.9 = private unnamed_addr constant [23 x i8] c"forgetting a recording\00", align 1
@.str.10 = private unnamed_addr constant [23 x i8] c"the device is not open\00", align 1
@.str.11 = private unnamed_addr constant [39 x i8] c"the device was opened by another model\00", align 1
@.str.12 = private unnamed_addr constant [17 x i8] c"using the device\00", align 1

define hidden i32 @martlet_glue_device_allocate(ptr noundef %0, ptr noundef readnone captures(address) %1, i64 noundef %2, ptr noundef writeonly captures(address_is_null) %3) local_unnamed_addr #0 {
  %5 = alloca %struct.request, align 8
  %6 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #3
  %7 = icmp eq ptr %3, null
  br i1 %7, label %9, label %8

8:
  store ptr null, ptr %3, align 8
  br label %9

9:
  %10 = call fastcc i32 @begin(ptr noundef %0, ptr noundef %1, ptr noundef %5) #4
  %11 = icmp eq i32 %10, 0
  br i1 %11, label %12, label %31

12:
  br i1 %7, label %13, label %14

13:
  call fastcc void @refuse(ptr noundef %5, ptr noundef nonnull @.str) #4
  br label %31

14:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #3
  store i64 0, ptr %6, align 8
  %15 = icmp eq i64 %2, 0
  br i1 %15, label %26, label %16

16:
  %17 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %18 = load ptr, ptr %17, align 8
  %19 = getelementptr inbounds nuw i8, ptr %18, i64 136
  %20 = load ptr, ptr %19, align 8
  %21 = call i32 %20(ptr noundef nonnull %6, i64 noundef %2) #5
  %22 = icmp eq i32 %21, 0
  br i1 %22, label %23, label %28

23:
  %24 = load i64, ptr %6, align 8
  %25 = inttoptr i64 %24 to ptr
  br label %26

26:
  %27 = phi ptr [ %25, %23 ], [ null, %14 ]
  store ptr %27, ptr %3, align 8
  br label %28

28:
  %29 = phi i32 [ 0, %26 ], [ %21, %16 ]
  %30 = call fastcc i32 @end(ptr noundef %5, i32 noundef %29, ptr noundef nonnull @.str.1) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #3
  br label %31

31:
  %32 = phi i32 [ %30, %28 ], [ 2, %13 ], [ %10, %9 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #3
  ret i32 %32
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

define internal fastcc i32 @begin(ptr noundef %0, ptr noundef readnone captures(address) %1, ptr noundef nonnull captures(none) %2) unnamed_addr #0 {
  %4 = alloca %struct.martlet_glue_writer, align 8
  %5 = icmp eq ptr %0, null
  br i1 %5, label %34, label %6

6:
  %7 = load i64, ptr %0, align 8
  %8 = icmp ult i64 %7, 1064
  br i1 %8, label %34, label %9

9:
  store ptr %0, ptr %2, align 8
  %10 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %11, ptr %12, align 8
  %13 = icmp eq ptr %11, null
  br i1 %13, label %14, label %15

14:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.10) #4
  br label %34

15:
  %16 = load ptr, ptr %11, align 8
  %17 = icmp eq ptr %16, %1
  br i1 %17, label %19, label %18

18:
  tail call fastcc void @fail(ptr noundef nonnull %0, ptr noundef nonnull @.str.11) #4
  br label %34

19:
  %20 = getelementptr inbounds nuw i8, ptr %11, i64 88
  %21 = load ptr, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %11, i64 328
  %23 = load ptr, ptr %22, align 8
  %24 = tail call i32 %21(ptr noundef %23) #5
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #3
  %25 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store ptr %25, ptr %4, align 8
  %26 = getelementptr inbounds nuw i8, ptr %4, i64 8
  store i64 0, ptr %26, align 8
  %27 = icmp eq i32 %24, 0
  br i1 %27, label %32, label %28

28:
  %29 = load ptr, ptr %12, align 8
  %30 = getelementptr inbounds nuw i8, ptr %29, i64 8
  %31 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %4, ptr noundef nonnull %30, i32 noundef %24, ptr noundef nonnull @.str.12, ptr noundef null) #5
  br label %32

32:
  %33 = phi i32 [ %31, %28 ], [ 0, %19 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #3
  br label %34

34:
  %35 = phi i32 [ 2, %18 ], [ %33, %32 ], [ 2, %14 ], [ 2, %6 ], [ 2, %3 ]
  ret i32 %35
}

define internal fastcc void @refuse(ptr noundef nonnull readonly captures(none) %0, ptr noundef %1) unnamed_addr #0 {
  %3 = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %3) #3
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds nuw i8, ptr %5, i64 96
  %7 = load ptr, ptr %6, align 8
  %8 = call i32 %7(ptr noundef nonnull %3) #5
  %9 = load ptr, ptr %0, align 8
  call fastcc void @fail(ptr noundef %9, ptr noundef %1) #4
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %3) #3
  ret void
}

define internal fastcc i32 @end(ptr noundef nonnull readonly captures(none) %0, i32 noundef %1, ptr noundef %2) unnamed_addr #0 {
  %4 = alloca ptr, align 8
  %5 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #3
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %7 = load ptr, ptr %6, align 8
  %8 = getelementptr inbounds nuw i8, ptr %7, i64 96
  %9 = load ptr, ptr %8, align 8
  %10 = call i32 %9(ptr noundef nonnull %4) #5
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %5) #3
  %11 = load ptr, ptr %0, align 8
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 40
  store ptr %12, ptr %5, align 8
  %13 = getelementptr inbounds nuw i8, ptr %5, i64 8
  store i64 0, ptr %13, align 8
  %14 = icmp eq i32 %1, 0
  br i1 %14, label %19, label %15

15:
  %16 = load ptr, ptr %6, align 8
  %17 = getelementptr inbounds nuw i8, ptr %16, i64 8
  %18 = call i32 @martlet_glue_driver_fail(ptr noundef nonnull %5, ptr noundef nonnull %17, i32 noundef %1, ptr noundef %2, ptr noundef null) #5
  br label %19

19:
  %20 = phi i32 [ %18, %15 ], [ 0, %3 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %5) #3
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #3
  ret i32 %20
}

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden i32 @martlet_glue_device_free(ptr noundef %0, ptr noundef readnone captures(address) %1, ptr noundef %2) local_unnamed_addr #0 {
  %4 = alloca %struct.request, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #3
  %5 = call fastcc i32 @begin(ptr noundef %0, ptr noundef %1, ptr noundef %4) #4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %19

7:
  %8 = icmp eq ptr %2, null
  br i1 %8, label %16, label %9

9:
  %10 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %11 = load ptr, ptr %10, align 8
  %12 = getelementptr inbounds nuw i8, ptr %11, i64 144
  %13 = load ptr, ptr %12, align 8
  %14 = ptrtoint ptr %2 to i64
  %15 = tail call i32 %13(i64 noundef %14) #5
  br label %16

16:
  %17 = phi i32 [ %15, %9 ], [ 0, %7 ]
  %18 = call fastcc i32 @end(ptr noundef %4, i32 noundef %17, ptr noundef nonnull @.str.2) #4
  br label %19

19:
  %20 = phi i32 [ %18, %16 ], [ %5, %3 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #3
  ret i32 %20
}

define hidden i32 @martlet_glue_device_copy(ptr noundef %0, ptr noundef readnone captures(address) %1, ptr noundef %2, ptr noundef %3, i64 noundef %4) local_unnamed_addr #0 {
  %6 = alloca %struct.request, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %6) #3
  %7 = call fastcc i32 @begin(ptr noundef %0, ptr noundef %1, ptr noundef %6) #4
  %8 = icmp eq i32 %7, 0
  br i1 %8, label %9, label %27

9:
  %10 = icmp eq i64 %4, 0
  br i1 %10, label %24, label %11

11:
  %12 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %13 = load ptr, ptr %12, align 8
  %14 = getelementptr inbounds nuw i8, ptr %13, i64 168
  %15 = load ptr, ptr %14, align 8
  %16 = ptrtoint ptr %2 to i64
  %17 = ptrtoint ptr %3 to i64
  %18 = tail call i32 %15(i64 noundef %16, i64 noundef %17, i64 noundef %4) #5
  %19 = icmp eq i32 %18, 0
  br i1 %19, label %20, label %24

20:
  %21 = getelementptr inbounds nuw i8, ptr %13, i64 216
  %22 = load ptr, ptr %21, align 8
  %23 = tail call i32 %22(ptr noundef null) #5
  br label %24

24:
  %25 = phi i32 [ %18, %11 ], [ %23, %20 ], [ 0, %9 ]
  %26 = call fastcc i32 @end(ptr noundef %6, i32 noundef %25, ptr noundef nonnull @.str.3) #4
  br label %27

27:
  %28 = phi i32 [ %26, %24 ], [ %7, %5 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %6) #3
  ret i32 %28
}

define hidden i32 @martlet_glue_device_stream(ptr noundef %0, ptr noundef readnone captures(address) %1, ptr noundef %2) local_unnamed_addr #0 {
  %4 = alloca %struct.request, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #3
  %5 = call fastcc i32 @begin(ptr noundef %0, ptr noundef %1, ptr noundef %4) #4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %25

7:
  %8 = icmp eq ptr %2, null
  br i1 %8, label %9, label %10

9:
  call fastcc void @refuse(ptr noundef %4, ptr noundef nonnull @.str.4) #4
  br label %25

10:
  %11 = load ptr, ptr %2, align 8
  %12 = icmp eq ptr %11, null
  %13 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %14 = load ptr, ptr %13, align 8
  br i1 %12, label %15, label %20

15:
  %16 = getelementptr inbounds nuw i8, ptr %14, i64 200
  %17 = load ptr, ptr %16, align 8
  %18 = tail call i32 %17(ptr noundef nonnull %2, i32 noundef 1) #5
  %19 = call fastcc i32 @end(ptr noundef %4, i32 noundef %18, ptr noundef nonnull @.str.5) #4
  br label %25

20:
  %21 = getelementptr inbounds nuw i8, ptr %14, i64 208
  %22 = load ptr, ptr %21, align 8
  %23 = tail call i32 %22(ptr noundef nonnull %11) #5
  store ptr null, ptr %2, align 8
  %24 = call fastcc i32 @end(ptr noundef %4, i32 noundef %23, ptr noundef nonnull @.str.6) #4
  br label %25

25:
  %26 = phi i32 [ %24, %20 ], [ %19, %15 ], [ 2, %9 ], [ %5, %3 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #3
  ret i32 %26
}

define hidden i32 @martlet_glue_device_wait(ptr noundef %0, ptr noundef readnone captures(address) %1, ptr noundef %2) local_unnamed_addr #0 {
  %4 = alloca %struct.request, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #3
  %5 = call fastcc i32 @begin(ptr noundef %0, ptr noundef %1, ptr noundef %4) #4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %14

7:
  %8 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %9 = load ptr, ptr %8, align 8
  %10 = getelementptr inbounds nuw i8, ptr %9, i64 216
  %11 = load ptr, ptr %10, align 8
  %12 = tail call i32 %11(ptr noundef %2) #5
  %13 = call fastcc i32 @end(ptr noundef %4, i32 noundef %12, ptr noundef nonnull @.str.7) #4
  br label %14

14:
  %15 = phi i32 [ %13, %7 ], [ %5, %3 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #3
  ret i32 %15
}

define hidden i32 @martlet_glue_device_forget(ptr noundef %0, ptr noundef readnone captures(address) %1, ptr noundef captures(address_is_null) %2) local_unnamed_addr #0 {
  %4 = alloca %struct.request, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %4) #3
  %5 = call fastcc i32 @begin(ptr noundef %0, ptr noundef %1, ptr noundef %4) #4
  %6 = icmp eq i32 %5, 0
  br i1 %6, label %7, label %37

7:
  %8 = icmp eq ptr %2, null
  br i1 %8, label %12, label %9

9:
  %10 = load i64, ptr %2, align 8
  %11 = icmp ult i64 %10, 16
  br i1 %11, label %12, label %13

12:
  call fastcc void @refuse(ptr noundef %4, ptr noundef nonnull @.str.8) #4
  br label %37

13:
  %14 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %15 = load ptr, ptr %14, align 8
  %16 = icmp eq ptr %15, null
  br i1 %16, label %34, label %17

17:
  store ptr null, ptr %14, align 8
  %18 = load ptr, ptr %15, align 8
  %19 = icmp eq ptr %18, null
  %20 = getelementptr inbounds nuw i8, ptr %4, i64 8
  %21 = load ptr, ptr %20, align 8
  br i1 %19, label %27, label %22

22:
  %23 = getelementptr inbounds nuw i8, ptr %21, i64 320
  %24 = load ptr, ptr %23, align 8
  %25 = tail call i32 %24(ptr noundef nonnull %18) #5
  %26 = freeze i32 %25
  br label %27

27:
  %28 = phi i32 [ %26, %22 ], [ 0, %17 ]
  %29 = getelementptr inbounds nuw i8, ptr %21, i64 160
  %30 = load ptr, ptr %29, align 8
  %31 = tail call i32 %30(ptr noundef nonnull %15) #5
  %32 = icmp eq i32 %28, 0
  %33 = select i1 %32, i32 %31, i32 %28
  br label %34

34:
  %35 = phi i32 [ 0, %13 ], [ %33, %27 ]
  %36 = call fastcc i32 @end(ptr noundef %4, i32 noundef %35, ptr noundef nonnull @.str.9) #4
  br label %37

37:
  %38 = phi i32 [ 2, %12 ], [ %36, %34 ], [ %5, %3 ]
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %4) #3
  ret i32 %38
}

define internal fastcc void @fail(ptr noundef %0, ptr noundef %1) unnamed_addr #0 {
  %3 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %3) #3
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 40
  store ptr %4, ptr %3, align 8
  %5 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store i64 0, ptr %5, align 8
  call void @martlet_glue_put(ptr noundef nonnull %3, ptr noundef %1) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %3) #3
  ret void
}

declare i32 @martlet_glue_driver_fail(ptr noundef, ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nounwind }
attributes #4 = { minsize nobuiltin optsize "no-builtins" }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
