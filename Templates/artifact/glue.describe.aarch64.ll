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
@.str.9 = private unnamed_addr constant [32 x i8] c"the number of the DLPack device\00", align 1
@.str.10 = private unnamed_addr constant [18 x i8] c"the shape pointer\00", align 1
@.str.11 = private unnamed_addr constant [20 x i8] c"the stride of axis \00", align 1

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
  br label %117

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
  br label %117

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
  br label %117

33:
  %34 = getelementptr inbounds nuw i8, ptr %2, i64 22
  %35 = load i16, ptr %34, align 2
  %36 = icmp eq i16 %35, 1
  br i1 %36, label %40, label %37

37:
  %38 = zext i16 %35 to i64
  %39 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.7, i32 noundef -1, i64 noundef %38, i64 noundef 1) #7
  br label %117

40:
  %41 = tail call ptr @martlet_glue_device(ptr noundef %0) #6
  %42 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %43 = load i32, ptr %42, align 8
  %44 = icmp eq i32 %43, 1
  br i1 %44, label %66, label %45

45:
  %46 = icmp ne ptr %41, null
  %47 = icmp eq i32 %43, 3
  %48 = and i1 %46, %47
  br i1 %48, label %66, label %49

49:
  br i1 %46, label %50, label %52

50:
  %51 = icmp eq i32 %43, 2
  br i1 %51, label %56, label %52

52:
  %53 = phi i64 [ 2, %50 ], [ 1, %49 ]
  %54 = sext i32 %43 to i64
  %55 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.8, i32 noundef -1, i64 noundef %54, i64 noundef %53) #7
  br label %117

56:
  %57 = getelementptr inbounds nuw i8, ptr %2, i64 12
  %58 = load i32, ptr %57, align 4
  %59 = getelementptr inbounds nuw i8, ptr %41, i64 12
  %60 = load i32, ptr %59, align 4
  %61 = icmp eq i32 %58, %60
  br i1 %61, label %66, label %62

62:
  %63 = sext i32 %58 to i64
  %64 = sext i32 %60 to i64
  %65 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.9, i32 noundef -1, i64 noundef %63, i64 noundef %64) #7
  br label %117

66:
  %67 = load i32, ptr %6, align 8
  %68 = icmp eq i32 %67, 0
  br i1 %68, label %75, label %69

69:
  %70 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %71 = load ptr, ptr %70, align 8
  %72 = icmp eq ptr %71, null
  br i1 %72, label %73, label %75

73:
  %74 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef nonnull %1, ptr noundef nonnull @.str.10, i32 noundef -1, i64 noundef 0, i64 noundef 1) #7
  br label %117

75:
  %76 = getelementptr inbounds nuw i8, ptr %2, i64 32
  %77 = load ptr, ptr %76, align 8
  %78 = icmp eq ptr %77, null
  br i1 %78, label %117, label %79

79:
  %80 = getelementptr inbounds nuw i8, ptr %2, i64 24
  %81 = tail call i32 @llvm.smax.i32(i32 %67, i32 0)
  %82 = zext nneg i32 %81 to i64
  br label %83

83:
  %84 = phi i64 [ %93, %88 ], [ 0, %79 ]
  %85 = icmp eq i64 %84, %82
  br i1 %85, label %86, label %88

86:
  %87 = zext i32 %67 to i64
  br label %94

88:
  %89 = load ptr, ptr %80, align 8
  %90 = getelementptr inbounds nuw i64, ptr %89, i64 %84
  %91 = load i64, ptr %90, align 8
  %92 = icmp eq i64 %91, 0
  %93 = add nuw nsw i64 %84, 1
  br i1 %92, label %117, label %83, !llvm.loop !3

94:
  %95 = phi i64 [ %87, %86 ], [ %97, %112 ]
  %96 = phi i64 [ 1, %86 ], [ %113, %112 ]
  %97 = add nsw i64 %95, -1
  %98 = trunc nuw i64 %95 to i32
  %99 = icmp sgt i32 %98, 0
  br i1 %99, label %100, label %117

100:
  %101 = load ptr, ptr %80, align 8
  %102 = getelementptr inbounds nuw i64, ptr %101, i64 %97
  %103 = load i64, ptr %102, align 8
  %104 = icmp eq i64 %103, 1
  br i1 %104, label %109, label %105

105:
  %106 = getelementptr inbounds nuw i64, ptr %77, i64 %97
  %107 = load i64, ptr %106, align 8
  %108 = icmp eq i64 %107, %96
  br i1 %108, label %109, label %114

109:
  %110 = tail call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %96, i64 %103)
  %111 = extractvalue { i64, i1 } %110, 1
  br i1 %111, label %117, label %112

112:
  %113 = extractvalue { i64, i1 } %110, 0
  br label %94, !llvm.loop !6

114:
  %115 = trunc i64 %97 to i32
  %116 = tail call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %1, ptr noundef nonnull @.str.11, i32 noundef %115, i64 noundef %107, i64 noundef %96) #7
  br label %117

117:
  %118 = phi i32 [ 1, %9 ], [ 1, %19 ], [ 1, %29 ], [ 1, %37 ], [ 1, %73 ], [ 1, %52 ], [ 1, %62 ], [ 0, %75 ], [ 1, %114 ], [ 0, %109 ], [ 0, %94 ], [ 0, %88 ]
  ret i32 %118
}

declare ptr @martlet_glue_device(ptr noundef) local_unnamed_addr #2

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
