source_filename = "main.threads"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.part = type { i64, i64, [112 x i8] }
%struct.worker = type { ptr, i64, i64 }
%struct.moment = type { i64, i64 }

define hidden range(i64 1, 1025) i64 @martlet_main_processors() local_unnamed_addr #0 {
  %1 = alloca [256 x i64], align 8
  call void @llvm.lifetime.start.p0(i64 2048, ptr nonnull %1) #5
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(2048) %1, i8 0, i64 2048, i1 false)
  %2 = call i32 @sched_getaffinity(i32 noundef 0, i64 noundef 2048, ptr noundef nonnull %1) #6
  %3 = icmp slt i32 %2, 0
  br i1 %3, label %24, label %4

4:
  %5 = phi i64 [ %15, %18 ], [ 0, %0 ]
  %6 = phi i64 [ %19, %18 ], [ 0, %0 ]
  %7 = icmp eq i64 %6, 256
  br i1 %7, label %8, label %11

8:
  %9 = call i64 @llvm.smax.i64(i64 %5, i64 1)
  %10 = call i64 @llvm.umin.i64(i64 %9, i64 1024)
  br label %24

11:
  %12 = getelementptr inbounds nuw [256 x i64], ptr %1, i64 0, i64 %6
  %13 = load i64, ptr %12, align 8
  br label %14

14:
  %15 = phi i64 [ %5, %11 ], [ %21, %20 ]
  %16 = phi i64 [ %13, %11 ], [ %23, %20 ]
  %17 = icmp eq i64 %16, 0
  br i1 %17, label %18, label %20

18:
  %19 = add nuw nsw i64 %6, 1
  br label %4, !llvm.loop !3

20:
  %21 = add nsw i64 %15, 1
  %22 = add i64 %16, -1
  %23 = and i64 %22, %16
  br label %14, !llvm.loop !6

24:
  %25 = phi i64 [ %10, %8 ], [ 1, %0 ]
  call void @llvm.lifetime.end.p0(i64 2048, ptr nonnull %1) #5
  ret i64 %25
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @llvm.memset.p0.i64(ptr writeonly captures(none), i8, i64, i1 immarg) #2

declare i32 @sched_getaffinity(i32 noundef, i64 noundef, ptr noundef) local_unnamed_addr #3

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden ptr @martlet_main_threads(i64 noundef %0) local_unnamed_addr #0 {
  %2 = tail call ptr @aligned_alloc(i64 noundef 128, i64 noundef 512) #6
  %3 = mul i64 %0, 24
  %4 = add i64 %3, 63
  %5 = and i64 %4, -64
  %6 = tail call ptr @aligned_alloc(i64 noundef 64, i64 noundef %5) #6
  %7 = shl i64 %0, 7
  %8 = tail call ptr @aligned_alloc(i64 noundef 128, i64 noundef %7) #6
  %9 = icmp ne ptr %2, null
  %10 = icmp ne ptr %6, null
  %11 = select i1 %9, i1 %10, i1 false
  %12 = icmp ne ptr %8, null
  %13 = select i1 %11, i1 %12, i1 false
  br i1 %13, label %14, label %22

14:
  %15 = getelementptr inbounds nuw i8, ptr %2, i64 328
  %16 = tail call i32 @sem_init(ptr noundef nonnull %15, i32 noundef 0, i32 noundef 0) #6
  %17 = icmp eq i32 %16, 0
  br i1 %17, label %18, label %22

18:
  %19 = getelementptr inbounds nuw i8, ptr %2, i64 360
  %20 = tail call i32 @sem_init(ptr noundef nonnull %19, i32 noundef 0, i32 noundef 0) #6
  %21 = icmp eq i32 %20, 0
  br i1 %21, label %23, label %22

22:
  tail call void @free(ptr noundef %2) #6
  tail call void @free(ptr noundef %6) #6
  tail call void @free(ptr noundef %8) #6
  br label %39

23:
  store i64 40, ptr %2, align 128
  %24 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %2, ptr %24, align 8
  %25 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i64 %0, ptr %25, align 16
  %26 = getelementptr inbounds nuw i8, ptr %2, i64 24
  store ptr @parallel_for, ptr %26, align 8
  %27 = getelementptr inbounds nuw i8, ptr %2, i64 32
  store i32 0, ptr %27, align 32
  %28 = getelementptr inbounds nuw i8, ptr %2, i64 36
  store i32 0, ptr %28, align 4
  %29 = getelementptr inbounds nuw i8, ptr %2, i64 128
  store i64 0, ptr %29, align 8
  %30 = getelementptr inbounds nuw i8, ptr %2, i64 256
  store i64 0, ptr %30, align 8
  %31 = getelementptr inbounds nuw i8, ptr %2, i64 264
  store i32 0, ptr %31, align 4
  %32 = getelementptr inbounds nuw i8, ptr %2, i64 268
  store i32 0, ptr %32, align 4
  %33 = getelementptr inbounds nuw i8, ptr %2, i64 272
  store i32 0, ptr %33, align 4
  %34 = getelementptr inbounds nuw i8, ptr %2, i64 304
  store i64 %0, ptr %34, align 16
  %35 = getelementptr inbounds nuw i8, ptr %2, i64 320
  store i32 0, ptr %35, align 64
  %36 = getelementptr inbounds nuw i8, ptr %2, i64 312
  store i64 0, ptr %36, align 8
  %37 = getelementptr inbounds nuw i8, ptr %2, i64 392
  store ptr %6, ptr %37, align 8
  %38 = getelementptr inbounds nuw i8, ptr %2, i64 400
  store ptr %8, ptr %38, align 16
  br label %39

39:
  %40 = phi ptr [ null, %22 ], [ %2, %23 ]
  ret ptr %40
}

declare ptr @aligned_alloc(i64 noundef, i64 noundef) local_unnamed_addr #3

declare i32 @sem_init(ptr noundef, i32 noundef, i32 noundef) local_unnamed_addr #3

declare void @free(ptr noundef) local_unnamed_addr #3

define internal void @parallel_for(ptr noundef %0, i64 noundef %1, ptr noundef %2, ptr noundef %3) #0 {
  %5 = icmp slt i64 %1, 2
  br i1 %5, label %10, label %6

6:
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 264
  %8 = atomicrmw xchg ptr %7, i32 1 seq_cst, align 8
  %9 = icmp eq i32 %8, 0
  br i1 %9, label %11, label %10

10:
  tail call void %2(ptr noundef %3, i64 noundef 0, i64 noundef %1) #6
  br label %108

11:
  %12 = getelementptr inbounds nuw i8, ptr %0, i64 280
  store ptr %2, ptr %12, align 8
  %13 = getelementptr inbounds nuw i8, ptr %0, i64 288
  store ptr %3, ptr %13, align 32
  %14 = getelementptr inbounds nuw i8, ptr %0, i64 304
  %15 = load i64, ptr %14, align 16
  %16 = shl nsw i64 %15, 5
  %17 = sdiv i64 %1, %16
  %18 = getelementptr inbounds nuw i8, ptr %0, i64 296
  %19 = tail call i64 @llvm.smax.i64(i64 %17, i64 1)
  store i64 %19, ptr %18, align 8
  %20 = freeze i64 %15
  %21 = sdiv i64 %1, %20
  %22 = mul i64 %21, %20
  %23 = sub i64 %1, %22
  %24 = getelementptr inbounds nuw i8, ptr %0, i64 400
  br label %25

25:
  %26 = phi i64 [ %15, %11 ], [ %50, %39 ]
  %27 = phi i64 [ 0, %11 ], [ %45, %39 ]
  %28 = icmp slt i64 %27, %26
  br i1 %28, label %39, label %29

29:
  %30 = getelementptr inbounds nuw i8, ptr %0, i64 128
  %31 = load atomic i64, ptr %30 seq_cst, align 128
  %32 = icmp ugt i64 %31, -4294967297
  %33 = and i64 %31, -4294967296
  %34 = add i64 %33, 6442450944
  %35 = select i1 %32, i64 6442450944, i64 %34
  store atomic i64 %35, ptr %30 seq_cst, align 128
  %36 = getelementptr inbounds nuw i8, ptr %0, i64 320
  %37 = load i32, ptr %36, align 64
  %38 = icmp eq i32 %37, 0
  br i1 %38, label %51, label %71

39:
  %40 = load ptr, ptr %24, align 16
  %41 = getelementptr inbounds nuw %struct.part, ptr %40, i64 %27
  %42 = mul nsw i64 %27, %21
  %43 = tail call i64 @llvm.smin.i64(i64 %23, i64 %27)
  %44 = add nsw i64 %42, %43
  store atomic i64 %44, ptr %41 monotonic, align 128
  %45 = add nuw nsw i64 %27, 1
  %46 = mul nsw i64 %45, %21
  %47 = tail call i64 @llvm.smin.i64(i64 %23, i64 %45)
  %48 = add nsw i64 %46, %47
  %49 = getelementptr inbounds nuw i8, ptr %41, i64 8
  store i64 %48, ptr %49, align 8
  %50 = load i64, ptr %14, align 16
  br label %25, !llvm.loop !7

51:
  store i32 1, ptr %36, align 64
  %52 = getelementptr inbounds nuw i8, ptr %0, i64 392
  %53 = getelementptr inbounds nuw i8, ptr %0, i64 312
  %54 = load i64, ptr %53, align 8
  br label %55

55:
  %56 = phi i64 [ %70, %68 ], [ %54, %51 ]
  %57 = load i64, ptr %14, align 16
  %58 = add nsw i64 %57, -1
  %59 = icmp slt i64 %56, %58
  br i1 %59, label %60, label %71

60:
  %61 = load ptr, ptr %52, align 8
  %62 = getelementptr inbounds %struct.worker, ptr %61, i64 %56
  %63 = add nsw i64 %56, 1
  store ptr %0, ptr %62, align 8
  %64 = getelementptr inbounds nuw i8, ptr %62, i64 8
  store i64 %63, ptr %64, align 8
  %65 = getelementptr inbounds nuw i8, ptr %62, i64 16
  store i64 0, ptr %65, align 8
  %66 = tail call i32 @pthread_create(ptr noundef nonnull %65, ptr noundef null, ptr noundef nonnull @work, ptr noundef nonnull %62) #6
  %67 = icmp eq i32 %66, 0
  br i1 %67, label %68, label %71

68:
  %69 = load i64, ptr %53, align 8
  %70 = add nsw i64 %69, 1
  store i64 %70, ptr %53, align 8
  br label %55, !llvm.loop !8

71:
  %72 = getelementptr inbounds nuw i8, ptr %0, i64 256
  %73 = load atomic i64, ptr %72 seq_cst, align 128
  %74 = icmp eq i64 %73, 0
  br i1 %74, label %76, label %75

75:
  tail call fastcc void @wake_all(ptr noundef nonnull %0) #7
  br label %76

76:
  tail call fastcc void @take_pieces(ptr noundef nonnull %0, i64 noundef 0) #7
  %77 = atomicrmw xor ptr %30, i64 2147483648 seq_cst, align 128
  %78 = tail call fastcc i64 @now() #7
  %79 = add nsw i64 %78, 50000
  br label %80

80:
  %81 = phi i32 [ 1, %76 ], [ %95, %94 ]
  %82 = and i32 %81, 63
  %83 = icmp eq i32 %82, 0
  br i1 %83, label %84, label %90

84:
  %85 = tail call fastcc i64 @now() #7
  %86 = icmp slt i64 %85, %79
  br i1 %86, label %90, label %87

87:
  %88 = getelementptr inbounds nuw i8, ptr %0, i64 272
  %89 = getelementptr inbounds nuw i8, ptr %0, i64 360
  br label %96

90:
  %91 = load atomic i64, ptr %30 seq_cst, align 128
  %92 = and i64 %91, 2147483647
  %93 = icmp eq i64 %92, 0
  br i1 %93, label %107, label %94

94:
  tail call void asm sideeffect "isb", ""() #5, !srcloc !9
  %95 = add nuw nsw i32 %81, 1
  br label %80, !llvm.loop !10

96:
  store atomic i32 1, ptr %88 seq_cst, align 16
  %97 = load atomic i64, ptr %30 seq_cst, align 128
  %98 = and i64 %97, 2147483647
  %99 = icmp eq i64 %98, 0
  br i1 %99, label %100, label %103

100:
  %101 = atomicrmw xchg ptr %88, i32 0 seq_cst, align 16
  %102 = icmp eq i32 %101, 0
  br i1 %102, label %103, label %107

103:
  tail call fastcc void @sleep_on(ptr noundef nonnull %89) #7
  %104 = load atomic i64, ptr %30 seq_cst, align 128
  %105 = and i64 %104, 2147483647
  %106 = icmp eq i64 %105, 0
  br i1 %106, label %107, label %96, !llvm.loop !11

107:
  store atomic i32 0, ptr %7 seq_cst, align 8
  br label %108

108:
  ret void
}

define hidden void @martlet_main_end_threads(ptr noundef readonly captures(none) %0) local_unnamed_addr #0 {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %3 = load ptr, ptr %2, align 8
  %4 = getelementptr inbounds nuw i8, ptr %3, i64 268
  store atomic i32 1, ptr %4 seq_cst, align 4
  tail call fastcc void @wake_all(ptr noundef %3) #7
  %5 = getelementptr inbounds nuw i8, ptr %3, i64 312
  %6 = getelementptr inbounds nuw i8, ptr %3, i64 392
  br label %7

7:
  %8 = phi i64 [ 0, %1 ], [ %24, %19 ]
  %9 = load i64, ptr %5, align 8
  %10 = icmp slt i64 %8, %9
  br i1 %10, label %19, label %11

11:
  %12 = getelementptr inbounds nuw i8, ptr %3, i64 328
  %13 = tail call i32 @sem_destroy(ptr noundef nonnull %12) #6
  %14 = getelementptr inbounds nuw i8, ptr %3, i64 360
  %15 = tail call i32 @sem_destroy(ptr noundef nonnull %14) #6
  %16 = load ptr, ptr %6, align 8
  tail call void @free(ptr noundef %16) #6
  %17 = getelementptr inbounds nuw i8, ptr %3, i64 400
  %18 = load ptr, ptr %17, align 16
  tail call void @free(ptr noundef %18) #6
  tail call void @free(ptr noundef nonnull %3) #6
  ret void

19:
  %20 = load ptr, ptr %6, align 8
  %21 = getelementptr inbounds nuw %struct.worker, ptr %20, i64 %8, i32 2
  %22 = load i64, ptr %21, align 8
  %23 = tail call i32 @pthread_join(i64 noundef %22, ptr noundef null) #6
  %24 = add nuw nsw i64 %8, 1
  br label %7, !llvm.loop !12
}

define internal fastcc void @wake_all(ptr noundef %0) unnamed_addr #0 {
  %2 = getelementptr inbounds nuw i8, ptr %0, i64 256
  %3 = atomicrmw xchg ptr %2, i64 0 seq_cst, align 128
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 328
  br label %5

5:
  %6 = phi i64 [ %3, %1 ], [ %11, %9 ]
  %7 = icmp sgt i64 %6, 0
  br i1 %7, label %9, label %8

8:
  ret void

9:
  %10 = tail call i32 @sem_post(ptr noundef nonnull %4) #6
  %11 = add nsw i64 %6, -1
  br label %5, !llvm.loop !13
}

declare i32 @pthread_join(i64 noundef, ptr noundef) local_unnamed_addr #3

declare i32 @sem_destroy(ptr noundef) local_unnamed_addr #3

define internal fastcc void @take_pieces(ptr noundef readonly captures(none) %0, i64 noundef %1) unnamed_addr #0 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 304
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 400
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 296
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 280
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 288
  br label %8

8:
  %9 = phi i64 [ 0, %2 ], [ %41, %40 ]
  %10 = load i64, ptr %3, align 16
  %11 = icmp slt i64 %9, %10
  br i1 %11, label %13, label %12

12:
  ret void

13:
  %14 = load ptr, ptr %4, align 16
  %15 = add nsw i64 %9, %1
  %16 = srem i64 %15, %10
  %17 = getelementptr inbounds %struct.part, ptr %14, i64 %16
  %18 = load atomic i64, ptr %17 monotonic, align 128
  %19 = getelementptr inbounds nuw i8, ptr %17, i64 8
  br label %20

20:
  %21 = phi i64 [ %18, %13 ], [ %35, %34 ]
  %22 = load i64, ptr %19, align 8
  %23 = icmp slt i64 %21, %22
  br i1 %23, label %24, label %40

24:
  %25 = sub nsw i64 %22, %21
  %26 = lshr i64 %25, 1
  %27 = load i64, ptr %5, align 8
  %28 = tail call i64 @llvm.smax.i64(i64 %26, i64 %27)
  %29 = tail call i64 @llvm.smin.i64(i64 %28, i64 %25)
  %30 = add nsw i64 %29, %21
  %31 = cmpxchg weak ptr %17, i64 %21, i64 %30 monotonic monotonic, align 128
  %32 = extractvalue { i64, i1 } %31, 1
  %33 = extractvalue { i64, i1 } %31, 0
  br i1 %32, label %36, label %34

34:
  %35 = phi i64 [ %39, %36 ], [ %33, %24 ]
  br label %20, !llvm.loop !14

36:
  %37 = load ptr, ptr %6, align 8
  %38 = load ptr, ptr %7, align 32
  tail call void %37(ptr noundef %38, i64 noundef %21, i64 noundef %30) #6
  %39 = load atomic i64, ptr %17 monotonic, align 128
  br label %34

40:
  %41 = add nuw nsw i64 %9, 1
  br label %8, !llvm.loop !15
}

declare i32 @pthread_create(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #3

define internal noundef ptr @work(ptr noundef readonly captures(none) %0) #0 {
  %2 = load ptr, ptr %0, align 8
  %3 = getelementptr inbounds nuw i8, ptr %2, i64 128
  %4 = getelementptr inbounds nuw i8, ptr %2, i64 268
  %5 = getelementptr inbounds nuw i8, ptr %2, i64 256
  %6 = getelementptr inbounds nuw i8, ptr %2, i64 328
  %7 = getelementptr inbounds nuw i8, ptr %0, i64 8
  %8 = getelementptr inbounds nuw i8, ptr %2, i64 272
  %9 = getelementptr inbounds nuw i8, ptr %2, i64 360
  br label %10

10:
  %11 = phi i64 [ 0, %1 ], [ %26, %74 ]
  br label %12

12:
  %13 = tail call fastcc i64 @now() #7
  %14 = add nsw i64 %13, 50000
  br label %15

15:
  %16 = phi i32 [ 1, %12 ], [ %37, %36 ]
  %17 = and i32 %16, 63
  %18 = icmp eq i32 %17, 0
  br i1 %18, label %19, label %22

19:
  %20 = tail call fastcc i64 @now() #7
  %21 = icmp slt i64 %20, %14
  br i1 %21, label %22, label %38

22:
  %23 = load atomic i64, ptr %3 acquire, align 128
  %24 = and i64 %23, 2147483648
  %25 = icmp eq i64 %24, 0
  %26 = lshr i64 %23, 32
  %27 = icmp eq i64 %26, %11
  %28 = or i1 %25, %27
  br i1 %28, label %33, label %29

29:
  %30 = add i64 %23, 1
  %31 = cmpxchg ptr %3, i64 %23, i64 %30 seq_cst seq_cst, align 128
  %32 = extractvalue { i64, i1 } %31, 1
  br i1 %32, label %61, label %33

33:
  %34 = load atomic i32, ptr %4 monotonic, align 4
  %35 = icmp eq i32 %34, 0
  br i1 %35, label %36, label %63

36:
  tail call void asm sideeffect "isb", ""() #5, !srcloc !9
  %37 = add nuw nsw i32 %16, 1
  br label %15, !llvm.loop !16

38:
  %39 = atomicrmw add ptr %5, i64 1 seq_cst, align 128
  %40 = load atomic i64, ptr %3 seq_cst, align 128
  %41 = and i64 %40, 2147483648
  %42 = icmp eq i64 %41, 0
  %43 = lshr i64 %40, 32
  %44 = icmp eq i64 %43, %11
  %45 = or i1 %42, %44
  br i1 %45, label %46, label %49

46:
  %47 = load atomic i32, ptr %4 seq_cst, align 4
  %48 = icmp eq i32 %47, 0
  br i1 %48, label %59, label %49

49:
  %50 = load atomic i64, ptr %5 seq_cst, align 128
  br label %51

51:
  %52 = phi i64 [ %50, %49 ], [ %58, %54 ]
  %53 = icmp sgt i64 %52, 0
  br i1 %53, label %54, label %59

54:
  %55 = add nsw i64 %52, -1
  %56 = cmpxchg weak ptr %5, i64 %52, i64 %55 seq_cst seq_cst, align 128
  %57 = extractvalue { i64, i1 } %56, 1
  %58 = extractvalue { i64, i1 } %56, 0
  br i1 %57, label %60, label %51, !llvm.loop !17

59:
  tail call fastcc void @sleep_on(ptr noundef nonnull %6) #7
  br label %60

60:
  br label %12

61:
  %62 = icmp ult i64 %23, 4294967296
  br i1 %62, label %63, label %64

63:
  ret ptr null

64:
  %65 = load i64, ptr %7, align 8
  tail call fastcc void @take_pieces(ptr noundef nonnull %2, i64 noundef %65) #7
  %66 = atomicrmw sub ptr %3, i64 1 seq_cst, align 128
  %67 = and i64 %66, 2147483647
  %68 = icmp eq i64 %67, 1
  br i1 %68, label %69, label %74

69:
  %70 = atomicrmw xchg ptr %8, i32 0 seq_cst, align 16
  %71 = icmp eq i32 %70, 0
  br i1 %71, label %74, label %72

72:
  %73 = tail call i32 @sem_post(ptr noundef nonnull %9) #6
  br label %74

74:
  br label %10, !llvm.loop !18
}

declare i32 @sem_post(ptr noundef) local_unnamed_addr #3

define internal fastcc i64 @now() unnamed_addr #0 {
  %1 = alloca %struct.moment, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %1) #5
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %1, i8 0, i64 16, i1 false)
  %2 = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %1) #6
  %3 = load i64, ptr %1, align 8
  %4 = mul nsw i64 %3, 1000000000
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %6 = load i64, ptr %5, align 8
  %7 = add nsw i64 %4, %6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %1) #5
  ret i64 %7
}

declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #3

define internal fastcc void @sleep_on(ptr noundef %0) unnamed_addr #0 {
  br label %2

2:
  %3 = tail call i32 @sem_wait(ptr noundef %0) #6
  %4 = icmp eq i32 %3, 0
  br i1 %4, label %5, label %2, !llvm.loop !19

5:
  ret void
}

declare i32 @sem_wait(ptr noundef) local_unnamed_addr #3

declare i64 @llvm.smax.i64(i64, i64) #4

declare i64 @llvm.smin.i64(i64, i64) #4

declare i64 @llvm.umin.i64(i64, i64) #4

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
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
!9 = !{i64 2665}
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
