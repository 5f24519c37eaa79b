source_filename = "glue.describe"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }

@.str = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.1 = private unnamed_addr constant [4 x i8] c"': \00", align 1
@.str.2 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.3 = private unnamed_addr constant [11 x i8] c", must be \00", align 1
@.str.4 = private unnamed_addr constant [9 x i8] c"the rank\00", align 1
@.str.5 = private unnamed_addr constant [21 x i8] c"the DLPack type code\00", align 1
@.str.6 = private unnamed_addr constant [29 x i8] c"the element's number of bits\00", align 1
@.str.7 = private unnamed_addr constant [20 x i8] c"the number of lanes\00", align 1
@.str.8 = private unnamed_addr constant [18 x i8] c"the DLPack device\00", align 1
@.str.9 = private unnamed_addr constant [18 x i8] c"the shape pointer\00", align 1
@.str.10 = private unnamed_addr constant [20 x i8] c"the stride of axis \00", align 1

define hidden noundef i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef %2, i32 noundef %3, i64 noundef %4, i64 noundef %5) local_unnamed_addr #0 {
  %7 = alloca %struct.martlet_glue_writer, align 8
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %7) #5
  %8 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %9 = load ptr, ptr %8, align 8
  %10 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %9) #6
  %11 = extractvalue [2 x i64] %10, 0
  store i64 %11, ptr %7, align 8
  %12 = extractvalue [2 x i64] %10, 1
  %13 = getelementptr inbounds nuw i8, ptr %7, i64 8
  store i64 %12, ptr %13, align 8
  %14 = load ptr, ptr %1, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %7, ptr noundef nonnull @.str, ptr noundef %14, ptr noundef nonnull @.str.1) #6
  call void @martlet_glue_put(ptr noundef nonnull %7, ptr noundef %2) #6
  %15 = icmp sgt i32 %3, -1
  br i1 %15, label %16, label %18

16:
  %17 = zext nneg i32 %3 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %7, i64 noundef %17) #6
  br label %18

18:
  call void @martlet_glue_put(ptr noundef nonnull %7, ptr noundef nonnull @.str.2) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %7, i64 noundef %4) #6
  call void @martlet_glue_put(ptr noundef nonnull %7, ptr noundef nonnull @.str.3) #6
  call void @martlet_glue_put_number(ptr noundef nonnull %7, i64 noundef %5) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %7) #5
  ret i32 1
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden range(i32 0, 2) i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2) local_unnamed_addr #0 {
  %4 = getelementptr inbounds nuw i8, ptr %2, i64 16
  %5 = load i32, ptr %4, align 8
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %7 = load i32, ptr %6, align 8
  %8 = icmp eq i32 %5, %7
  br i1 %8, label %13, label %9

9:
  %10 = sext i32 %5 to i64
  %11 = sext i32 %7 to i64
  %12 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.4, i32 noundef -1, i64 noundef %10, i64 noundef %11) #7
  br label %97

13:
  %14 = getelementptr inbounds nuw i8, ptr %2, i64 20
  %15 = load i8, ptr %14, align 4
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 20
  %17 = load i8, ptr %16, align 4
  %18 = icmp eq i8 %15, %17
  br i1 %18, label %23, label %19

19:
  %20 = zext i8 %15 to i64
  %21 = zext i8 %17 to i64
  %22 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.5, i32 noundef -1, i64 noundef %20, i64 noundef %21) #7
  br label %97

23:
  %24 = getelementptr inbounds nuw i8, ptr %2, i64 21
  %25 = load i8, ptr %24, align 1
  %26 = getelementptr inbounds nuw i8, ptr %1, i64 21
  %27 = load i8, ptr %26, align 1
  %28 = icmp eq i8 %25, %27
  br i1 %28, label %33, label %29

29:
  %30 = zext i8 %25 to i64
  %31 = zext i8 %27 to i64
  %32 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.6, i32 noundef -1, i64 noundef %30, i64 noundef %31) #7
  br label %97

33:
  %34 = getelementptr inbounds nuw i8, ptr %2, i64 22
  %35 = load i16, ptr %34, align 2
  %36 = icmp eq i16 %35, 1
  br i1 %36, label %40, label %37

37:
  %38 = zext i16 %35 to i64
  %39 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.7, i32 noundef -1, i64 noundef %38, i64 noundef 1) #7
  br label %97

40:
  %41 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %42 = load i32, ptr %41, align 8
  %43 = icmp eq i32 %42, 1
  br i1 %43, label %47, label %44

44:
  %45 = sext i32 %42 to i64
  %46 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, i32 noundef -1, i64 noundef %45, i64 noundef 1) #7
  br label %97

47:
  %48 = icmp eq i32 %5, 0
  br i1 %48, label %55, label %49

49:
  %50 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %51 = load ptr, ptr %50, align 8
  %52 = icmp eq ptr %51, null
  br i1 %52, label %53, label %55

53:
  %54 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.9, i32 noundef -1, i64 noundef 0, i64 noundef 1) #7
  br label %97

55:
  %56 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %57 = load ptr, ptr %56, align 8
  %58 = icmp eq ptr %57, null
  br i1 %58, label %97, label %59

59:
  %60 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %61 = tail call i32 @llvm.smax.i32(i32 %5, i32 0)
  %62 = zext nneg i32 %61 to i64
  br label %63

63:
  %64 = phi i64 [ %73, %68 ], [ 0, %59 ]
  %65 = icmp eq i64 %64, %62
  br i1 %65, label %66, label %68

66:
  %67 = zext i32 %5 to i64
  br label %74

68:
  %69 = load ptr, ptr %60, align 8
  %70 = getelementptr inbounds nuw i64, ptr %69, i64 %64
  %71 = load i64, ptr %70, align 8
  %72 = icmp eq i64 %71, 0
  %73 = add nuw nsw i64 %64, 1
  br i1 %72, label %97, label %63, !llvm.loop !3

74:
  %75 = phi i64 [ %67, %66 ], [ %77, %92 ]
  %76 = phi i64 [ 1, %66 ], [ %93, %92 ]
  %77 = add nsw i64 %75, -1
  %78 = trunc nuw i64 %75 to i32
  %79 = icmp sgt i32 %78, 0
  br i1 %79, label %80, label %97

80:
  %81 = load ptr, ptr %60, align 8
  %82 = getelementptr inbounds nuw i64, ptr %81, i64 %77
  %83 = load i64, ptr %82, align 8
  %84 = icmp eq i64 %83, 1
  br i1 %84, label %89, label %85

85:
  %86 = getelementptr inbounds nuw i64, ptr %57, i64 %77
  %87 = load i64, ptr %86, align 8
  %88 = icmp eq i64 %87, %76
  br i1 %88, label %89, label %94

89:
  %90 = tail call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %76, i64 %83)
  %91 = extractvalue { i64, i1 } %90, 1
  br i1 %91, label %97, label %92

92:
  %93 = extractvalue { i64, i1 } %90, 0
  br label %74, !llvm.loop !6

94:
  %95 = trunc i64 %77 to i32
  %96 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %1, ptr noundef nonnull @.str.10, i32 noundef %95, i64 noundef %87, i64 noundef %76) #7
  br label %97

97:
  %98 = phi i32 [ 1, %9 ], [ 1, %19 ], [ 1, %29 ], [ 1, %37 ], [ 1, %44 ], [ 1, %53 ], [ 0, %55 ], [ 1, %94 ], [ 0, %89 ], [ 0, %74 ], [ 0, %68 ]
  ret i32 %98
}

declare { i64, i1 } @llvm.smul.with.overflow.i64(i64, i64) #3

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
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
