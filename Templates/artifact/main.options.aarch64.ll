source_filename = "main.options"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.main_entry = type { ptr, ptr, ptr, ptr, ptr, i32, i32, i32 }
%struct.main_options = type { ptr, ptr, ptr, ptr, i32, ptr, i32 }
%struct.main_dim = type { ptr, i32, i32, i64, i64 }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, i32, i8, i8 }

@.str = private unnamed_addr constant [2 x i8] c".\00", align 1
@.str.1 = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@.str.2 = private unnamed_addr constant [3 x i8] c"-h\00", align 1
@stdout = external local_unnamed_addr global ptr, align 8
@.str.3 = private unnamed_addr constant [26 x i8] c"a value is missing behind\00", align 1
@.str.4 = private unnamed_addr constant [8 x i8] c"--entry\00", align 1
@.str.5 = private unnamed_addr constant [13 x i8] c"--output-dir\00", align 1
@.str.6 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.7 = private unnamed_addr constant [8 x i8] c"--level\00", align 1
@.str.8 = private unnamed_addr constant [6 x i8] c"--dim\00", align 1
@.str.9 = private unnamed_addr constant [19 x i8] c"there is no option\00", align 1
@.str.10 = private unnamed_addr constant [19 x i8] c"this is no number:\00", align 1
@martlet_main_entry_count = external local_unnamed_addr constant i32, align 4
@martlet_main_entries = external constant [0 x %struct.main_entry], align 8
@.str.11 = private unnamed_addr constant [51 x i8] c"choose an entry with --entry, there is none called\00", align 1
@.str.12 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@.str.13 = private unnamed_addr constant [36 x i8] c"the entry has no such input or dim:\00", align 1
@.str.14 = private unnamed_addr constant [134 x i8] c"usage: %s [--entry NAME] [--dim NAME=N]... [--output-dir DIR] [--level N]%s INPUT=FILE.npy...\0AWrites one OUTPUT.npy for each output.\0A\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.15 = private unnamed_addr constant [18 x i8] c" [--weights FILE]\00", align 1
@.str.16 = private unnamed_addr constant [10 x i8] c"entry %s\0A\00", align 1
@.str.17 = private unnamed_addr constant [13 x i8] c"  %s %s: %s\0A\00", align 1
@.str.18 = private unnamed_addr constant [6 x i8] c"takes\00", align 1
@.str.19 = private unnamed_addr constant [6 x i8] c"gives\00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.20 = private unnamed_addr constant [16 x i8] c"error: %s '%s'\0A\00", align 1

define hidden ptr @martlet_main_value(ptr noundef readonly captures(none) %0, ptr noundef %1, ptr noundef %2) local_unnamed_addr #0 {
  %4 = tail call i64 @strlen(ptr noundef %2) #4
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %6 = getelementptr inbounds nuw i8, ptr %0, i64 40
  %7 = icmp eq ptr %1, null
  br label %8

8:
  %9 = phi i32 [ 0, %3 ], [ %46, %44 ]
  %10 = load i32, ptr %5, align 8
  %11 = icmp slt i32 %9, %10
  br i1 %11, label %12, label %53

12:
  %13 = load ptr, ptr %6, align 8
  %14 = sext i32 %9 to i64
  %15 = getelementptr inbounds ptr, ptr %13, i64 %14
  %16 = load ptr, ptr %15, align 8
  %17 = load i8, ptr %16, align 1
  %18 = icmp eq i8 %17, 45
  br i1 %18, label %19, label %32

19:
  %20 = add nsw i32 %9, 1
  %21 = icmp eq i32 %20, %10
  br i1 %21, label %53, label %22

22:
  %23 = sext i32 %20 to i64
  %24 = getelementptr inbounds ptr, ptr %13, i64 %23
  %25 = load ptr, ptr %24, align 8
  br i1 %7, label %44, label %26

26:
  %27 = tail call i32 @strcmp(ptr noundef nonnull %16, ptr noundef nonnull %1) #4
  %28 = icmp eq i32 %27, 0
  br i1 %28, label %29, label %44

29:
  %30 = tail call i32 @strncmp(ptr noundef %25, ptr noundef %2, i64 noundef %4) #4
  %31 = icmp eq i32 %30, 0
  br i1 %31, label %40, label %44

32:
  br i1 %7, label %33, label %44

33:
  %34 = tail call i32 @strncmp(ptr noundef nonnull %16, ptr noundef %2, i64 noundef %4) #4
  %35 = icmp eq i32 %34, 0
  br i1 %35, label %36, label %44

36:
  %37 = getelementptr inbounds nuw i8, ptr %16, i64 %4
  %38 = load i8, ptr %37, align 1
  %39 = icmp eq i8 %38, 61
  br i1 %39, label %47, label %44

40:
  %41 = getelementptr inbounds nuw i8, ptr %25, i64 %4
  %42 = load i8, ptr %41, align 1
  %43 = icmp eq i8 %42, 61
  br i1 %43, label %50, label %44

44:
  %45 = phi i32 [ %20, %40 ], [ %9, %36 ], [ %9, %32 ], [ %9, %33 ], [ %20, %29 ], [ %20, %26 ], [ %20, %22 ]
  %46 = add nsw i32 %45, 1
  br label %8, !llvm.loop !3

47:
  %48 = getelementptr inbounds nuw i8, ptr %16, i64 %4
  %49 = getelementptr inbounds nuw i8, ptr %48, i64 1
  br label %53

50:
  %51 = getelementptr inbounds nuw i8, ptr %25, i64 %4
  %52 = getelementptr inbounds nuw i8, ptr %51, i64 1
  br label %53

53:
  %54 = phi ptr [ %49, %47 ], [ %52, %50 ], [ null, %19 ], [ null, %8 ]
  ret ptr %54
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i64 @strlen(ptr noundef) local_unnamed_addr #2

declare i32 @strcmp(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @strncmp(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden range(i32 0, 3) i32 @main(i32 noundef %0, ptr noundef %1) local_unnamed_addr #0 {
  %3 = alloca %struct.main_options, align 8
  %4 = alloca ptr, align 8
  call void @llvm.lifetime.start.p0(i64 56, ptr nonnull %3) #5
  %5 = load ptr, ptr %1, align 8
  store ptr %5, ptr %3, align 8
  %6 = getelementptr inbounds nuw i8, ptr %3, i64 8
  store ptr null, ptr %6, align 8
  %7 = getelementptr inbounds nuw i8, ptr %3, i64 16
  store ptr @.str, ptr %7, align 8
  %8 = getelementptr inbounds nuw i8, ptr %3, i64 24
  store ptr null, ptr %8, align 8
  %9 = getelementptr inbounds nuw i8, ptr %3, i64 32
  store i32 -1, ptr %9, align 8
  %10 = getelementptr inbounds nuw i8, ptr %3, i64 36
  store i32 0, ptr %10, align 4
  %11 = getelementptr inbounds nuw i8, ptr %3, i64 40
  %12 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store ptr %12, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %3, i64 48
  %14 = add nsw i32 %0, -1
  store i32 %14, ptr %13, align 8
  %15 = getelementptr inbounds nuw i8, ptr %3, i64 52
  store i32 0, ptr %15, align 4
  br label %16

16:
  %17 = phi ptr [ null, %2 ], [ %89, %88 ]
  %18 = phi i32 [ 1, %2 ], [ %91, %88 ]
  %19 = icmp slt i32 %18, %0
  br i1 %19, label %26, label %20

20:
  %21 = load i32, ptr @martlet_main_entry_count, align 4
  %22 = icmp eq i32 %21, 1
  %23 = call i32 @llvm.smax.i32(i32 %21, i32 0)
  %24 = zext nneg i32 %23 to i64
  %25 = icmp eq ptr %17, null
  br label %92

26:
  %27 = sext i32 %18 to i64
  %28 = getelementptr inbounds ptr, ptr %1, i64 %27
  %29 = load ptr, ptr %28, align 8
  %30 = load i8, ptr %29, align 1
  %31 = icmp eq i8 %30, 45
  br i1 %31, label %32, label %88

32:
  %33 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.1) #4
  %34 = icmp eq i32 %33, 0
  br i1 %34, label %38, label %35

35:
  %36 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.2) #4
  %37 = icmp eq i32 %36, 0
  br i1 %37, label %38, label %41

38:
  %39 = load ptr, ptr @stdout, align 8
  %40 = load ptr, ptr %1, align 8
  call fastcc void @print_usage(ptr noundef %39, ptr noundef %40) #6
  br label %179

41:
  %42 = add nsw i32 %18, 1
  %43 = icmp eq i32 %42, %0
  br i1 %43, label %44, label %46

44:
  %45 = load ptr, ptr %1, align 8
  call fastcc void @fail_usage(ptr noundef %45, ptr noundef nonnull @.str.3, ptr noundef nonnull %29) #6
  br label %179

46:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #5
  %47 = sext i32 %42 to i64
  %48 = getelementptr inbounds ptr, ptr %1, i64 %47
  %49 = load ptr, ptr %48, align 8
  %50 = call i64 @strlen(ptr noundef %49) #4
  %51 = getelementptr inbounds nuw i8, ptr %49, i64 %50
  store ptr %51, ptr %4, align 8
  %52 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.4) #4
  %53 = icmp eq i32 %52, 0
  br i1 %53, label %54, label %56

54:
  %55 = load ptr, ptr %48, align 8
  store ptr %55, ptr %6, align 8
  br label %78

56:
  %57 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.5) #4
  %58 = icmp eq i32 %57, 0
  br i1 %58, label %59, label %61

59:
  %60 = load ptr, ptr %48, align 8
  store ptr %60, ptr %7, align 8
  br label %78

61:
  %62 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.6) #4
  %63 = icmp eq i32 %62, 0
  br i1 %63, label %64, label %66

64:
  %65 = load ptr, ptr %48, align 8
  store ptr %65, ptr %8, align 8
  br label %78

66:
  %67 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.7) #4
  %68 = icmp eq i32 %67, 0
  br i1 %68, label %69, label %73

69:
  %70 = load ptr, ptr %48, align 8
  %71 = call i64 @strtol(ptr noundef %70, ptr noundef nonnull %4, i32 noundef 10) #4
  %72 = trunc i64 %71 to i32
  store i32 %72, ptr %9, align 8
  br label %78

73:
  %74 = call i32 @strcmp(ptr noundef nonnull %29, ptr noundef nonnull @.str.8) #4
  %75 = icmp eq i32 %74, 0
  br i1 %75, label %78, label %76

76:
  %77 = load ptr, ptr %1, align 8
  call fastcc void @fail_usage(ptr noundef %77, ptr noundef nonnull @.str.9, ptr noundef nonnull %29) #6
  br label %86

78:
  %79 = phi ptr [ %17, %59 ], [ %17, %69 ], [ %17, %73 ], [ %17, %64 ], [ %55, %54 ]
  %80 = load ptr, ptr %4, align 8
  %81 = load i8, ptr %80, align 1
  %82 = icmp eq i8 %81, 0
  br i1 %82, label %87, label %83

83:
  %84 = load ptr, ptr %1, align 8
  %85 = load ptr, ptr %48, align 8
  call fastcc void @fail_usage(ptr noundef %84, ptr noundef nonnull @.str.10, ptr noundef %85) #6
  br label %86

86:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #5
  br label %179

87:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #5
  br label %88

88:
  %89 = phi ptr [ %79, %87 ], [ %17, %26 ]
  %90 = phi i32 [ %42, %87 ], [ %18, %26 ]
  %91 = add nsw i32 %90, 1
  br label %16, !llvm.loop !6

92:
  %93 = phi i64 [ 0, %20 ], [ %112, %110 ]
  %94 = phi ptr [ null, %20 ], [ %111, %110 ]
  %95 = icmp eq i64 %93, %24
  br i1 %95, label %96, label %101

96:
  %97 = icmp eq ptr %94, null
  br i1 %97, label %113, label %98

98:
  %99 = getelementptr inbounds nuw i8, ptr %94, i64 16
  %100 = getelementptr inbounds nuw i8, ptr %94, i64 8
  br label %117

101:
  br i1 %25, label %107, label %102

102:
  %103 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %93
  %104 = load ptr, ptr %103, align 8
  %105 = call i32 @strcmp(ptr noundef nonnull %17, ptr noundef %104) #4
  %106 = icmp eq i32 %105, 0
  br i1 %106, label %108, label %110

107:
  br i1 %22, label %108, label %110

108:
  %109 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %93
  br label %110

110:
  %111 = phi ptr [ %94, %102 ], [ %109, %108 ], [ %94, %107 ]
  %112 = add nuw nsw i64 %93, 1
  br label %92, !llvm.loop !7

113:
  %114 = load ptr, ptr %1, align 8
  %115 = icmp eq ptr %17, null
  %116 = select i1 %115, ptr @.str.12, ptr %17
  call fastcc void @fail_usage(ptr noundef %114, ptr noundef nonnull @.str.11, ptr noundef nonnull %116) #6
  br label %179

117:
  %118 = phi i32 [ %170, %168 ], [ 1, %98 ]
  %119 = icmp slt i32 %118, %0
  br i1 %119, label %120, label %175

120:
  %121 = sext i32 %118 to i64
  %122 = getelementptr inbounds ptr, ptr %1, i64 %121
  %123 = load ptr, ptr %122, align 8
  %124 = load i8, ptr %123, align 1
  %125 = icmp eq i8 %124, 45
  %126 = zext i1 %125 to i32
  br i1 %125, label %129, label %127

127:
  %128 = add nuw nsw i32 %118, %126
  br label %133

129:
  %130 = call i32 @strcmp(ptr noundef nonnull %123, ptr noundef nonnull @.str.8) #4
  %131 = icmp eq i32 %130, 0
  %132 = add nsw i32 %118, %126
  br i1 %131, label %133, label %168

133:
  %134 = phi i64 [ 40, %127 ], [ 48, %129 ]
  %135 = phi i32 [ %128, %127 ], [ %132, %129 ]
  %136 = sext i32 %135 to i64
  %137 = getelementptr inbounds ptr, ptr %1, i64 %136
  %138 = load ptr, ptr %137, align 8
  %139 = call ptr @strchr(ptr noundef %138, i32 noundef 61) #4
  %140 = freeze ptr %139
  %141 = icmp eq ptr %140, null
  %142 = ptrtoint ptr %140 to i64
  %143 = ptrtoint ptr %138 to i64
  %144 = sub i64 %142, %143
  %145 = getelementptr inbounds nuw i8, ptr %94, i64 %134
  br i1 %141, label %171, label %146

146:
  %147 = phi i64 [ %167, %166 ], [ 0, %133 ]
  %148 = load i32, ptr %145, align 8
  %149 = sext i32 %148 to i64
  %150 = icmp slt i64 %147, %149
  br i1 %150, label %151, label %171

151:
  br i1 %125, label %152, label %155

152:
  %153 = load ptr, ptr %99, align 8
  %154 = getelementptr inbounds nuw %struct.main_dim, ptr %153, i64 %147
  br label %158

155:
  %156 = load ptr, ptr %100, align 8
  %157 = getelementptr inbounds nuw %struct.main_tensor, ptr %156, i64 %147
  br label %158

158:
  %159 = phi ptr [ %154, %152 ], [ %157, %155 ]
  %160 = load ptr, ptr %159, align 8
  %161 = call i64 @strlen(ptr noundef %160) #4
  %162 = icmp eq i64 %161, %144
  br i1 %162, label %163, label %166

163:
  %164 = call i32 @strncmp(ptr noundef %160, ptr noundef %138, i64 noundef %144) #4
  %165 = icmp eq i32 %164, 0
  br i1 %165, label %168, label %166

166:
  %167 = add nuw nsw i64 %147, 1
  br label %146, !llvm.loop !8

168:
  %169 = phi i32 [ %132, %129 ], [ %135, %163 ]
  %170 = add nsw i32 %169, 1
  br label %117, !llvm.loop !9

171:
  %172 = getelementptr inbounds ptr, ptr %1, i64 %136
  %173 = load ptr, ptr %1, align 8
  %174 = load ptr, ptr %172, align 8
  call fastcc void @fail_usage(ptr noundef %173, ptr noundef nonnull @.str.13, ptr noundef %174) #6
  br label %179

175:
  %176 = call i32 @martlet_main_run(ptr noundef nonnull %3, ptr noundef nonnull %94) #4
  %177 = icmp eq i32 %176, 0
  %178 = zext i1 %177 to i32
  br label %179

179:
  %180 = phi i32 [ %178, %175 ], [ 2, %171 ], [ 2, %113 ], [ 2, %86 ], [ 0, %38 ], [ 2, %44 ]
  call void @llvm.lifetime.end.p0(i64 56, ptr nonnull %3) #5
  ret i32 %180
}

define internal fastcc void @print_usage(ptr noundef %0, ptr noundef %1) unnamed_addr #0 {
  %3 = load i64, ptr @martlet_main_weights, align 8
  %4 = icmp eq i64 %3, 0
  %5 = select i1 %4, ptr @.str.12, ptr @.str.15
  %6 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.14, ptr noundef %1, ptr noundef nonnull %5) #4
  %7 = load i32, ptr @martlet_main_entry_count, align 4
  %8 = sext i32 %7 to i64
  br label %9

9:
  %10 = phi i64 [ %29, %28 ], [ 0, %2 ]
  %11 = icmp slt i64 %10, %8
  br i1 %11, label %13, label %12

12:
  ret void

13:
  %14 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %10
  %15 = load ptr, ptr %14, align 8
  %16 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.16, ptr noundef %15) #4
  %17 = getelementptr inbounds nuw i8, ptr %14, i64 40
  %18 = load i32, ptr %17, align 8
  %19 = getelementptr inbounds nuw i8, ptr %14, i64 44
  %20 = load i32, ptr %19, align 4
  %21 = add nsw i32 %20, %18
  %22 = getelementptr inbounds nuw i8, ptr %14, i64 8
  %23 = sext i32 %21 to i64
  %24 = sext i32 %18 to i64
  br label %25

25:
  %26 = phi i64 [ %39, %30 ], [ 0, %13 ]
  %27 = icmp slt i64 %26, %23
  br i1 %27, label %30, label %28

28:
  %29 = add nuw nsw i64 %10, 1
  br label %9, !llvm.loop !10

30:
  %31 = icmp slt i64 %26, %24
  %32 = select i1 %31, ptr @.str.18, ptr @.str.19
  %33 = load ptr, ptr %22, align 8
  %34 = getelementptr inbounds nuw %struct.main_tensor, ptr %33, i64 %26
  %35 = load ptr, ptr %34, align 8
  %36 = getelementptr inbounds nuw i8, ptr %34, i64 8
  %37 = load ptr, ptr %36, align 8
  %38 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.17, ptr noundef nonnull %32, ptr noundef %35, ptr noundef %37) #4
  %39 = add nuw nsw i64 %26, 1
  br label %25, !llvm.loop !11
}

define internal fastcc void @fail_usage(ptr noundef %0, ptr noundef %1, ptr noundef %2) unnamed_addr #0 {
  %4 = load ptr, ptr @stderr, align 8
  %5 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.20, ptr noundef %1, ptr noundef %2) #4
  %6 = load ptr, ptr @stderr, align 8
  tail call fastcc void @print_usage(ptr noundef %6, ptr noundef %0) #6
  ret void
}

declare i64 @strtol(ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare i32 @martlet_main_run(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare i32 @llvm.smax.i32(i32, i32) #3

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #5 = { nounwind }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }

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
