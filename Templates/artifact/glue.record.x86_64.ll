source_filename = "glue.record"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_glue_dim = type { ptr, ptr, i64, i64, i64, i32, i32, i64, i64 }
%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16 }

@.str = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.1 = private unnamed_addr constant [30 x i8] c"' would be larger than memory\00", align 1
@.str.2 = private unnamed_addr constant [8 x i8] c"context\00", align 1
@.str.3 = private unnamed_addr constant [6 x i8] c"arena\00", align 1

define hidden i32 @martlet_glue_check(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2, ptr noundef %3, ptr noundef %4) local_unnamed_addr #0 {
  %6 = alloca %struct.martlet_glue_writer, align 8
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %8 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %9

9:
  %10 = phi i64 [ %30, %14 ], [ 0, %5 ]
  %11 = load i32, ptr %7, align 8
  %12 = sext i32 %11 to i64
  %13 = icmp slt i64 %10, %12
  br i1 %13, label %14, label %31

14:
  %15 = load ptr, ptr %8, align 8
  %16 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %15, i64 %10
  %17 = load ptr, ptr %16, align 8
  %18 = getelementptr inbounds nuw i64, ptr %3, i64 %10
  %19 = load i64, ptr %18, align 8
  %20 = getelementptr inbounds nuw i8, ptr %16, i64 16
  %21 = load i64, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %16, i64 24
  %23 = load i64, ptr %22, align 8
  %24 = getelementptr inbounds nuw i8, ptr %16, i64 32
  %25 = load i64, ptr %24, align 8
  %26 = getelementptr inbounds nuw i8, ptr %16, i64 8
  %27 = load ptr, ptr %26, align 8
  %28 = tail call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %17, i64 noundef %19, i64 noundef %21, i64 noundef %23, i64 noundef %25, ptr noundef %27) #6
  %29 = icmp eq i32 %28, 0
  %30 = add nuw nsw i64 %10, 1
  br i1 %29, label %9, label %127, !llvm.loop !2

31:
  %32 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %33 = load ptr, ptr %32, align 8
  tail call void %33(ptr noundef %3, ptr noundef %4) #6
  %34 = getelementptr inbounds nuw i8, ptr %1, i64 36
  %35 = load i32, ptr %34, align 4
  %36 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %37 = load i32, ptr %36, align 8
  %38 = add nsw i32 %37, %35
  %39 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %40 = getelementptr inbounds nuw i8, ptr %0, i64 24
  %41 = getelementptr inbounds nuw i8, ptr %0, i64 32
  %42 = tail call i32 @llvm.smax.i32(i32 %38, i32 0)
  %43 = zext nneg i32 %42 to i64
  br label %44

44:
  %45 = phi i64 [ %122, %120 ], [ 0, %31 ]
  %46 = phi ptr [ %126, %120 ], [ %4, %31 ]
  %47 = icmp eq i64 %45, %43
  br i1 %47, label %127, label %48

48:
  %49 = load ptr, ptr %39, align 8
  %50 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %49, i64 %45
  %51 = tail call fastcc i64 @byte_count(ptr noundef %50, ptr noundef %46) #7
  %52 = icmp slt i64 %51, 0
  br i1 %52, label %53, label %61

53:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %6) #8
  %54 = getelementptr inbounds nuw i8, ptr %50, i64 8
  %55 = load ptr, ptr %54, align 8
  %56 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %55) #6
  %57 = extractvalue { ptr, i64 } %56, 0
  store ptr %57, ptr %6, align 8
  %58 = getelementptr inbounds nuw i8, ptr %6, i64 8
  %59 = extractvalue { ptr, i64 } %56, 1
  store i64 %59, ptr %58, align 8
  %60 = load ptr, ptr %50, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %6, ptr noundef nonnull @.str, ptr noundef %60, ptr noundef nonnull @.str.1) #6
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %6) #8
  br label %127

61:
  %62 = load ptr, ptr %50, align 8
  %63 = getelementptr inbounds nuw ptr, ptr %2, i64 %45
  %64 = load ptr, ptr %63, align 8
  %65 = getelementptr inbounds nuw i8, ptr %50, i64 22
  %66 = load i16, ptr %65, align 2
  %67 = zext i16 %66 to i64
  %68 = getelementptr inbounds nuw i8, ptr %50, i64 8
  %69 = load ptr, ptr %68, align 8
  %70 = tail call i32 @martlet_glue_check_data(ptr noundef %0, ptr noundef %62, ptr noundef %64, i64 noundef %51, i64 noundef %67, ptr noundef %69) #6
  %71 = icmp eq i32 %70, 0
  br i1 %71, label %72, label %127

72:
  %73 = phi i64 [ %94, %92 ], [ 0, %61 ]
  %74 = phi ptr [ %98, %92 ], [ %4, %61 ]
  %75 = icmp eq i64 %73, %45
  %76 = load i32, ptr %34, align 4
  %77 = sext i32 %76 to i64
  %78 = icmp slt i64 %45, %77
  %79 = select i1 %75, i1 true, i1 %78
  br i1 %79, label %99, label %80

80:
  %81 = load ptr, ptr %50, align 8
  %82 = load ptr, ptr %63, align 8
  %83 = load ptr, ptr %39, align 8
  %84 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %83, i64 %73
  %85 = load ptr, ptr %84, align 8
  %86 = getelementptr inbounds nuw ptr, ptr %2, i64 %73
  %87 = load ptr, ptr %86, align 8
  %88 = tail call fastcc i64 @byte_count(ptr noundef nonnull %84, ptr noundef %74) #7
  %89 = load ptr, ptr %68, align 8
  %90 = tail call i32 @martlet_glue_check_overlap(ptr noundef %0, ptr noundef %81, ptr noundef %82, i64 noundef %51, ptr noundef %85, ptr noundef %87, i64 noundef %88, ptr noundef %89) #6
  %91 = icmp eq i32 %90, 0
  br i1 %91, label %92, label %127

92:
  %93 = load ptr, ptr %39, align 8
  %94 = add nuw nsw i64 %73, 1
  %95 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %93, i64 %73, i32 2
  %96 = load i32, ptr %95, align 8
  %97 = sext i32 %96 to i64
  %98 = getelementptr inbounds i64, ptr %74, i64 %97
  br label %72, !llvm.loop !5

99:
  %100 = icmp slt i64 %45, %77
  br i1 %100, label %108, label %101

101:
  %102 = load ptr, ptr %50, align 8
  %103 = load ptr, ptr %63, align 8
  %104 = load i64, ptr %0, align 8
  %105 = load ptr, ptr %68, align 8
  %106 = tail call i32 @martlet_glue_check_overlap(ptr noundef nonnull %0, ptr noundef %102, ptr noundef %103, i64 noundef %51, ptr noundef nonnull @.str.2, ptr noundef nonnull %0, i64 noundef %104, ptr noundef %105) #6
  %107 = icmp eq i32 %106, 0
  br i1 %107, label %108, label %127

108:
  %109 = load ptr, ptr %50, align 8
  %110 = load ptr, ptr %63, align 8
  %111 = load ptr, ptr %40, align 8
  %112 = icmp eq ptr %111, null
  br i1 %112, label %115, label %113

113:
  %114 = load i64, ptr %41, align 8
  br label %115

115:
  %116 = phi i64 [ %114, %113 ], [ 0, %108 ]
  %117 = load ptr, ptr %68, align 8
  %118 = tail call i32 @martlet_glue_check_overlap(ptr noundef nonnull %0, ptr noundef %109, ptr noundef %110, i64 noundef %51, ptr noundef nonnull @.str.3, ptr noundef %111, i64 noundef %116, ptr noundef %117) #6
  %119 = icmp eq i32 %118, 0
  br i1 %119, label %120, label %127

120:
  %121 = load ptr, ptr %39, align 8
  %122 = add nuw nsw i64 %45, 1
  %123 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %121, i64 %45, i32 2
  %124 = load i32, ptr %123, align 8
  %125 = sext i32 %124 to i64
  %126 = getelementptr inbounds i64, ptr %46, i64 %125
  br label %44, !llvm.loop !6

127:
  %128 = phi i32 [ 1, %53 ], [ %90, %80 ], [ %70, %61 ], [ %106, %101 ], [ 0, %44 ], [ %118, %115 ], [ %28, %14 ]
  ret i32 %128
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_range(ptr noundef, ptr noundef, i64 noundef, i64 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define internal fastcc i64 @byte_count(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1) unnamed_addr #3 {
  %3 = getelementptr inbounds nuw i8, ptr %0, i64 21
  %4 = load i8, ptr %3, align 1
  %5 = zext i8 %4 to i64
  %6 = add nuw nsw i64 %5, 7
  %7 = lshr i64 %6, 3
  %8 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %9 = load i32, ptr %8, align 8
  %10 = sext i32 %9 to i64
  br label %11

11:
  %12 = phi i64 [ %24, %22 ], [ 0, %2 ]
  %13 = phi i64 [ %23, %22 ], [ %7, %2 ]
  %14 = icmp slt i64 %12, %10
  br i1 %14, label %15, label %25

15:
  %16 = getelementptr inbounds nuw i64, ptr %1, i64 %12
  %17 = load i64, ptr %16, align 8
  %18 = icmp slt i64 %17, 0
  br i1 %18, label %25, label %19

19:
  %20 = tail call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %13, i64 %17)
  %21 = extractvalue { i64, i1 } %20, 1
  br i1 %21, label %25, label %22

22:
  %23 = extractvalue { i64, i1 } %20, 0
  %24 = add nuw nsw i64 %12, 1
  br label %11, !llvm.loop !7

25:
  %26 = phi i64 [ %13, %11 ], [ -1, %15 ], [ -1, %19 ]
  ret i64 %26
}

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_data(ptr noundef, ptr noundef, ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_overlap(ptr noundef, ptr noundef, ptr noundef, i64 noundef, ptr noundef, ptr noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.smul.with.overflow.i64(i64, i64) #4

declare i32 @llvm.smax.i32(i32, i32) #5

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { minsize nofree noinline norecurse nosync nounwind optsize memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #4 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #7 = { minsize nobuiltin optsize "no-builtins" }
attributes #8 = { nounwind }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
!6 = distinct !{!6, !3, !4}
!7 = distinct !{!7, !3, !4}
