source_filename = "main.threads"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.part = type { i64, i64, [112 x i8] }
%struct.worker = type { ptr, i64, i64 }
%struct.moment = type { i64, i64 }

define hidden range(i64 1, 1025) i64 @martlet_main_processors() local_unnamed_addr #0 {
  %1 = alloca [256 x i64], align 16
  call void @llvm.lifetime.start.p0(i64 2048, ptr nonnull %1) #4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 16 dereferenceable(2048) %1, i8 0, i64 2048, i1 false)
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
  br label %4, !llvm.loop !2

20:
  %21 = add nsw i64 %15, 1
  %22 = add i64 %16, -1
  %23 = and i64 %22, %16
  br label %14, !llvm.loop !5

24:
  %25 = phi i64 [ %10, %8 ], [ 1, %0 ]
  call void @llvm.lifetime.end.p0(i64 2048, ptr nonnull %1) #4
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
  br label %106

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
  %20 = sdiv i64 %1, %15
  %21 = srem i64 %1, %15
  %22 = getelementptr inbounds nuw i8, ptr %0, i64 400
  br label %23

23:
  %24 = phi i64 [ %15, %11 ], [ %48, %37 ]
  %25 = phi i64 [ 0, %11 ], [ %43, %37 ]
  %26 = icmp slt i64 %25, %24
  br i1 %26, label %37, label %27

27:
  %28 = getelementptr inbounds nuw i8, ptr %0, i64 128
  %29 = load atomic i64, ptr %28 seq_cst, align 128
  %30 = icmp ugt i64 %29, -4294967297
  %31 = and i64 %29, -4294967296
  %32 = add i64 %31, 6442450944
  %33 = select i1 %30, i64 6442450944, i64 %32
  store atomic i64 %33, ptr %28 seq_cst, align 128
  %34 = getelementptr inbounds nuw i8, ptr %0, i64 320
  %35 = load i32, ptr %34, align 64
  %36 = icmp eq i32 %35, 0
  br i1 %36, label %49, label %69

37:
  %38 = load ptr, ptr %22, align 16
  %39 = getelementptr inbounds nuw %struct.part, ptr %38, i64 %25
  %40 = mul nsw i64 %25, %20
  %41 = tail call i64 @llvm.smin.i64(i64 %21, i64 %25)
  %42 = add nsw i64 %40, %41
  store atomic i64 %42, ptr %39 monotonic, align 128
  %43 = add nuw nsw i64 %25, 1
  %44 = mul nsw i64 %43, %20
  %45 = tail call i64 @llvm.smin.i64(i64 %21, i64 %43)
  %46 = add nsw i64 %44, %45
  %47 = getelementptr inbounds nuw i8, ptr %39, i64 8
  store i64 %46, ptr %47, align 8
  %48 = load i64, ptr %14, align 16
  br label %23, !llvm.loop !6

49:
  store i32 1, ptr %34, align 64
  %50 = getelementptr inbounds nuw i8, ptr %0, i64 392
  %51 = getelementptr inbounds nuw i8, ptr %0, i64 312
  %52 = load i64, ptr %51, align 8
  br label %53

53:
  %54 = phi i64 [ %68, %66 ], [ %52, %49 ]
  %55 = load i64, ptr %14, align 16
  %56 = add nsw i64 %55, -1
  %57 = icmp slt i64 %54, %56
  br i1 %57, label %58, label %69

58:
  %59 = load ptr, ptr %50, align 8
  %60 = getelementptr inbounds %struct.worker, ptr %59, i64 %54
  %61 = add nsw i64 %54, 1
  store ptr %0, ptr %60, align 8
  %62 = getelementptr inbounds nuw i8, ptr %60, i64 8
  store i64 %61, ptr %62, align 8
  %63 = getelementptr inbounds nuw i8, ptr %60, i64 16
  store i64 0, ptr %63, align 8
  %64 = tail call i32 @pthread_create(ptr noundef nonnull %63, ptr noundef null, ptr noundef nonnull @work, ptr noundef nonnull %60) #6
  %65 = icmp eq i32 %64, 0
  br i1 %65, label %66, label %69

66:
  %67 = load i64, ptr %51, align 8
  %68 = add nsw i64 %67, 1
  store i64 %68, ptr %51, align 8
  br label %53, !llvm.loop !7

69:
  %70 = getelementptr inbounds nuw i8, ptr %0, i64 256
  %71 = load atomic i64, ptr %70 seq_cst, align 128
  %72 = icmp eq i64 %71, 0
  br i1 %72, label %74, label %73

73:
  tail call fastcc void @wake_all(ptr noundef nonnull %0) #7
  br label %74

74:
  tail call fastcc void @take_pieces(ptr noundef nonnull %0, i64 noundef 0) #7
  %75 = atomicrmw xor ptr %28, i64 2147483648 seq_cst, align 128
  %76 = tail call fastcc i64 @now() #7
  %77 = add nsw i64 %76, 50000
  br label %78

78:
  %79 = phi i32 [ 1, %74 ], [ %93, %92 ]
  %80 = and i32 %79, 63
  %81 = icmp eq i32 %80, 0
  br i1 %81, label %82, label %88

82:
  %83 = tail call fastcc i64 @now() #7
  %84 = icmp slt i64 %83, %77
  br i1 %84, label %88, label %85

85:
  %86 = getelementptr inbounds nuw i8, ptr %0, i64 272
  %87 = getelementptr inbounds nuw i8, ptr %0, i64 360
  br label %94

88:
  %89 = load atomic i64, ptr %28 seq_cst, align 128
  %90 = and i64 %89, 2147483647
  %91 = icmp eq i64 %90, 0
  br i1 %91, label %105, label %92

92:
  tail call void @llvm.x86.sse2.pause()
  %93 = add nuw nsw i32 %79, 1
  br label %78, !llvm.loop !8

94:
  store atomic i32 1, ptr %86 seq_cst, align 16
  %95 = load atomic i64, ptr %28 seq_cst, align 128
  %96 = and i64 %95, 2147483647
  %97 = icmp eq i64 %96, 0
  br i1 %97, label %98, label %101

98:
  %99 = atomicrmw xchg ptr %86, i32 0 seq_cst, align 16
  %100 = icmp eq i32 %99, 0
  br i1 %100, label %101, label %105

101:
  tail call fastcc void @sleep_on(ptr noundef nonnull %87) #7
  %102 = load atomic i64, ptr %28 seq_cst, align 128
  %103 = and i64 %102, 2147483647
  %104 = icmp eq i64 %103, 0
  br i1 %104, label %105, label %94, !llvm.loop !9

105:
  store atomic i32 0, ptr %7 seq_cst, align 8
  br label %106

106:
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
  br label %7, !llvm.loop !10
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
  br label %5, !llvm.loop !11
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
  br label %20, !llvm.loop !12

36:
  %37 = load ptr, ptr %6, align 8
  %38 = load ptr, ptr %7, align 32
  tail call void %37(ptr noundef %38, i64 noundef %21, i64 noundef %30) #6
  %39 = load atomic i64, ptr %17 monotonic, align 128
  br label %34

40:
  %41 = add nuw nsw i64 %9, 1
  br label %8, !llvm.loop !13
}

declare i32 @pthread_create(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #3

define internal noalias noundef ptr @work(ptr noundef readonly captures(none) %0) #0 {
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
  tail call void @llvm.x86.sse2.pause()
  %37 = add nuw nsw i32 %16, 1
  br label %15, !llvm.loop !14

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
  br i1 %57, label %60, label %51, !llvm.loop !15

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
  br label %10, !llvm.loop !16
}

declare i32 @sem_post(ptr noundef) local_unnamed_addr #3

define internal fastcc i64 @now() unnamed_addr #0 {
  %1 = alloca %struct.moment, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %1) #4
  call void @llvm.memset.p0.i64(ptr noundef nonnull align 8 dereferenceable(16) %1, i8 0, i64 16, i1 false)
  %2 = call i32 @clock_gettime(i32 noundef 1, ptr noundef nonnull %1) #6
  %3 = load i64, ptr %1, align 8
  %4 = mul nsw i64 %3, 1000000000
  %5 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %6 = load i64, ptr %5, align 8
  %7 = add nsw i64 %4, %6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %1) #4
  ret i64 %7
}

declare i32 @clock_gettime(i32 noundef, ptr noundef) local_unnamed_addr #3

declare void @llvm.x86.sse2.pause() #4

define internal fastcc void @sleep_on(ptr noundef %0) unnamed_addr #0 {
  br label %2

2:
  %3 = tail call i32 @sem_wait(ptr noundef %0) #6
  %4 = icmp eq i32 %3, 0
  br i1 %4, label %5, label %2, !llvm.loop !17

5:
  ret void
}

declare i32 @sem_wait(ptr noundef) local_unnamed_addr #3

declare i64 @llvm.smax.i64(i64, i64) #5

declare i64 @llvm.smin.i64(i64, i64) #5

declare i64 @llvm.umin.i64(i64, i64) #5

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { mustprogress nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #3 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { nounwind }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
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
!13 = distinct !{!13, !3, !4}
!14 = distinct !{!14, !3, !4}
!15 = distinct !{!15, !3, !4}
!16 = distinct !{!16, !3, !4}
!17 = distinct !{!17, !3, !4}
