source_filename = "main.options"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.main_entry = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i32, i32 }
%struct.main_option = type { ptr, ptr, i64 }
%struct.main_options = type { ptr, ptr, ptr, ptr, ptr, i32, i32, i64, ptr, i32 }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@.str.1 = private unnamed_addr constant [3 x i8] c"-h\00", align 1
@stdout = external local_unnamed_addr global ptr, align 8
@.str.2 = private unnamed_addr constant [127 x i8] c"Usage: %s [--entry NAME] --input NAME=FILE.npy... [--dim NAME=N]... [--output-dir DIR]%s%s%s\0AWrites NAME.npy for each output.\0A\00", align 1
@martlet_main_has_cpu = external local_unnamed_addr constant i32, align 4
@.str.3 = private unnamed_addr constant [29 x i8] c" [--cpu LEVEL] [--threads N]\00", align 1
@.str.4 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@martlet_main_device = external local_unnamed_addr constant ptr, align 8
@.str.5 = private unnamed_addr constant [25 x i8] c" [--device cpu|cuda[:N]]\00", align 1
@.str.6 = private unnamed_addr constant [19 x i8] c" --device cuda[:N]\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.7 = private unnamed_addr constant [18 x i8] c" [--weights FILE]\00", align 1
@martlet_main_entry_count = external local_unnamed_addr constant i32, align 4
@martlet_main_entries = external constant [0 x %struct.main_entry], align 8
@.str.8 = private unnamed_addr constant [10 x i8] c"entry %s\0A\00", align 1
@.str.9 = private unnamed_addr constant [13 x i8] c"  %s %s: %s\0A\00", align 1
@.str.10 = private unnamed_addr constant [6 x i8] c"takes\00", align 1
@.str.11 = private unnamed_addr constant [6 x i8] c"gives\00", align 1
@.str.12 = private unnamed_addr constant [8 x i8] c"--entry\00", align 1
@.str.13 = private unnamed_addr constant [13 x i8] c"--output-dir\00", align 1
@.str.14 = private unnamed_addr constant [9 x i8] c"--device\00", align 1
@.str.15 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.16 = private unnamed_addr constant [6 x i8] c"--cpu\00", align 1
@.str.17 = private unnamed_addr constant [10 x i8] c"--threads\00", align 1
@.str.18 = private unnamed_addr constant [8 x i8] c"--input\00", align 1
@.str.19 = private unnamed_addr constant [6 x i8] c"--dim\00", align 1
@.str.20 = private unnamed_addr constant [19 x i8] c"there is no option\00", align 1
@.str.21 = private unnamed_addr constant [19 x i8] c"this is no option:\00", align 1
@.str.22 = private unnamed_addr constant [26 x i8] c"a value is missing behind\00", align 1
@.str.23 = private unnamed_addr constant [28 x i8] c"this option is given twice:\00", align 1
@.str.24 = private unnamed_addr constant [2 x i8] c".\00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.25 = private unnamed_addr constant [16 x i8] c"error: %s '%s'\0A\00", align 1
@martlet_main_levels = external local_unnamed_addr constant [0 x ptr], align 8
@.str.26 = private unnamed_addr constant [8 x i8] c"x86-64-\00", align 1
@.str.27 = private unnamed_addr constant [9 x i8] c"baseline\00", align 1
@.str.28 = private unnamed_addr constant [45 x i8] c"error: there is no CPU level '%s'; there are\00", align 1
@.str.29 = private unnamed_addr constant [6 x i8] c"%s %s\00", align 1
@.str.30 = private unnamed_addr constant [2 x i8] c",\00", align 1
@.str.31 = private unnamed_addr constant [2 x i8] c"\0A\00", align 1
@.str.32 = private unnamed_addr constant [37 x i8] c"error: --threads must lie in 1...%d\0A\00", align 1
@.str.33 = private unnamed_addr constant [34 x i8] c"the value must be NAME=VALUE, not\00", align 1
@.str.34 = private unnamed_addr constant [26 x i8] c"this name is given twice:\00", align 1
@.str.35 = private unnamed_addr constant [4 x i8] c"cpu\00", align 1
@.str.36 = private unnamed_addr constant [5 x i8] c"cuda\00", align 1
@.str.37 = private unnamed_addr constant [6 x i8] c"cuda:\00", align 1
@.str.38 = private unnamed_addr constant [44 x i8] c"the device must be cpu, cuda or cuda:N, not\00", align 1
@.str.39 = private unnamed_addr constant [34 x i8] c"--cpu has no effect with --device\00", align 1
@.str.40 = private unnamed_addr constant [38 x i8] c"--threads has no effect with --device\00", align 1
@.str.41 = private unnamed_addr constant [27 x i8] c"%s: error: model '%s' has \00", align 1
@martlet_main_model = external constant [0 x i8], align 1
@.str.42 = private unnamed_addr constant [22 x i8] c"no entry '%s'; it has\00", align 1
@.str.43 = private unnamed_addr constant [17 x i8] c"several entries:\00", align 1
@.str.44 = private unnamed_addr constant [24 x i8] c"choose one with --entry\00", align 1
@.str.45 = private unnamed_addr constant [35 x i8] c"model '%s' has code for GPUs alone\00", align 1
@.str.46 = private unnamed_addr constant [26 x i8] c"run it with --device cuda\00", align 1
@.str.47 = private unnamed_addr constant [32 x i8] c"model '%s' has no code for GPUs\00", align 1
@.str.48 = private unnamed_addr constant [34 x i8] c"compile it with --target cuda:GPU\00", align 1
@.str.49 = private unnamed_addr constant [28 x i8] c"entry '%s' has no %s '%.*s'\00", align 1
@.str.50 = private unnamed_addr constant [4 x i8] c"dim\00", align 1
@.str.51 = private unnamed_addr constant [6 x i8] c"input\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_next(ptr noundef readonly captures(none) %0, ptr noundef captures(none) %1, ptr noundef captures(none) %2) local_unnamed_addr #0 {
  %4 = load i32, ptr %1, align 4
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 64
  %6 = load i32, ptr %5, align 8
  %7 = icmp slt i32 %4, %6
  br i1 %7, label %8, label %43

8:
  %9 = getelementptr inbounds nuw i8, ptr %0, i64 56
  %10 = load ptr, ptr %9, align 8
  %11 = add nsw i32 %4, 1
  store i32 %11, ptr %1, align 4
  %12 = sext i32 %4 to i64
  %13 = getelementptr inbounds ptr, ptr %10, i64 %12
  %14 = load ptr, ptr %13, align 8
  store ptr %14, ptr %2, align 8
  %15 = load i8, ptr %14, align 1
  %16 = icmp eq i8 %15, 45
  br i1 %16, label %17, label %27

17:
  %18 = tail call ptr @strchr(ptr noundef nonnull %14, i32 noundef 61) #4
  %19 = icmp eq ptr %18, null
  %20 = load ptr, ptr %2, align 8
  br i1 %19, label %27, label %21

21:
  %22 = ptrtoint ptr %18 to i64
  %23 = ptrtoint ptr %20 to i64
  %24 = sub i64 %22, %23
  %25 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i64 %24, ptr %25, align 8
  %26 = getelementptr inbounds nuw i8, ptr %18, i64 1
  br label %40

27:
  %28 = phi ptr [ %14, %8 ], [ %20, %17 ]
  %29 = tail call i64 @strlen(ptr noundef %28) #4
  %30 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i64 %29, ptr %30, align 8
  %31 = load i32, ptr %1, align 4
  %32 = load i32, ptr %5, align 8
  %33 = icmp slt i32 %31, %32
  br i1 %33, label %34, label %40

34:
  %35 = load ptr, ptr %9, align 8
  %36 = add nsw i32 %31, 1
  store i32 %36, ptr %1, align 4
  %37 = sext i32 %31 to i64
  %38 = getelementptr inbounds ptr, ptr %35, i64 %37
  %39 = load ptr, ptr %38, align 8
  br label %40

40:
  %41 = phi ptr [ %26, %21 ], [ %39, %34 ], [ null, %27 ]
  %42 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %41, ptr %42, align 8
  br label %43

43:
  %44 = phi i32 [ 1, %40 ], [ 0, %3 ]
  ret i32 %44
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare i64 @strlen(ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

define hidden range(i32 0, 2) i32 @martlet_main_is(ptr noundef readonly captures(none) %0, ptr noundef %1) local_unnamed_addr #0 {
  %3 = tail call i64 @strlen(ptr noundef %1) #4
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %5 = load i64, ptr %4, align 8
  %6 = icmp eq i64 %3, %5
  br i1 %6, label %7, label %12

7:
  %8 = load ptr, ptr %0, align 8
  %9 = tail call i32 @strncmp(ptr noundef %8, ptr noundef %1, i64 noundef %3) #4
  %10 = icmp eq i32 %9, 0
  %11 = zext i1 %10 to i32
  br label %12

12:
  %13 = phi i32 [ 0, %2 ], [ %11, %7 ]
  ret i32 %13
}

declare i32 @strncmp(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

define hidden ptr @martlet_main_value(ptr noundef readonly captures(none) %0, ptr noundef %1, ptr noundef %2) local_unnamed_addr #0 {
  %4 = alloca %struct.main_option, align 8
  %5 = alloca i32, align 4
  %6 = tail call i64 @strlen(ptr noundef %2) #4
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %4) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %5) #5
  store i32 0, ptr %5, align 4
  %7 = getelementptr inbounds nuw i8, ptr %4, i64 8
  br label %8

8:
  %9 = call i32 @martlet_main_next(ptr noundef %0, ptr noundef nonnull %5, ptr noundef nonnull %4) #6
  %10 = icmp eq i32 %9, 0
  br i1 %10, label %26, label %11

11:
  %12 = call i32 @martlet_main_is(ptr noundef nonnull %4, ptr noundef %1) #6
  %13 = icmp eq i32 %12, 0
  br i1 %13, label %22, label %14

14:
  %15 = load ptr, ptr %7, align 8
  %16 = tail call i32 @strncmp(ptr noundef %15, ptr noundef %2, i64 noundef %6) #4
  %17 = icmp eq i32 %16, 0
  br i1 %17, label %18, label %22

18:
  %19 = getelementptr inbounds nuw i8, ptr %15, i64 %6
  %20 = load i8, ptr %19, align 1
  %21 = icmp eq i8 %20, 61
  br i1 %21, label %23, label %22

22:
  br label %8, !llvm.loop !2

23:
  %24 = getelementptr inbounds nuw i8, ptr %15, i64 %6
  %25 = getelementptr inbounds nuw i8, ptr %24, i64 1
  br label %26

26:
  %27 = phi ptr [ %25, %23 ], [ null, %8 ]
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %5) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %4) #5
  ret ptr %27
}

define hidden range(i32 0, 3) i32 @main(i32 noundef %0, ptr noundef %1) local_unnamed_addr #0 {
  %3 = alloca %struct.main_option, align 8
  %4 = alloca i32, align 4
  %5 = alloca ptr, align 8
  %6 = alloca %struct.main_option, align 8
  %7 = alloca i32, align 4
  %8 = alloca ptr, align 8
  %9 = alloca %struct.main_option, align 8
  %10 = alloca i32, align 4
  %11 = alloca %struct.main_options, align 8
  call void @llvm.lifetime.start.p0(i64 72, ptr nonnull %11) #5
  %12 = load ptr, ptr %1, align 8
  store ptr %12, ptr %11, align 8
  %13 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store ptr null, ptr %13, align 8
  %14 = getelementptr inbounds nuw i8, ptr %11, i64 16
  store ptr null, ptr %14, align 8
  %15 = getelementptr inbounds nuw i8, ptr %11, i64 24
  store ptr null, ptr %15, align 8
  %16 = getelementptr inbounds nuw i8, ptr %11, i64 32
  store ptr null, ptr %16, align 8
  %17 = getelementptr inbounds nuw i8, ptr %11, i64 40
  store i32 -1, ptr %17, align 8
  %18 = getelementptr inbounds nuw i8, ptr %11, i64 44
  store i32 -1, ptr %18, align 4
  %19 = getelementptr inbounds nuw i8, ptr %11, i64 48
  store i64 0, ptr %19, align 8
  %20 = getelementptr inbounds nuw i8, ptr %11, i64 56
  %21 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store ptr %21, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %11, i64 64
  %23 = add nsw i32 %0, -1
  store i32 %23, ptr %22, align 8
  %24 = getelementptr inbounds nuw i8, ptr %11, i64 68
  store i32 0, ptr %24, align 4
  %25 = sext i32 %0 to i64
  br label %26

26:
  %27 = phi i64 [ %38, %34 ], [ 1, %2 ]
  %28 = icmp slt i64 %27, %25
  br i1 %28, label %29, label %42

29:
  %30 = getelementptr inbounds nuw ptr, ptr %1, i64 %27
  %31 = load ptr, ptr %30, align 8
  %32 = tail call i32 @strcmp(ptr noundef %31, ptr noundef nonnull @.str) #4
  %33 = icmp eq i32 %32, 0
  br i1 %33, label %39, label %34

34:
  %35 = load ptr, ptr %30, align 8
  %36 = tail call i32 @strcmp(ptr noundef %35, ptr noundef nonnull @.str.1) #4
  %37 = icmp eq i32 %36, 0
  %38 = add nuw nsw i64 %27, 1
  br i1 %37, label %39, label %26, !llvm.loop !5

39:
  %40 = load ptr, ptr @stdout, align 8
  %41 = load ptr, ptr %1, align 8
  tail call fastcc void @print_usage(ptr noundef %40, ptr noundef %41) #6
  br label %387

42:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %9) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %10) #5
  store i32 0, ptr %10, align 4
  %43 = load i64, ptr @martlet_main_weights, align 8
  %44 = icmp ne i64 %43, 0
  %45 = getelementptr inbounds nuw i8, ptr %9, i64 8
  %46 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %47 = getelementptr inbounds nuw i8, ptr %9, i64 16
  %48 = getelementptr inbounds nuw i8, ptr %6, i64 8
  br label %49

49:
  %50 = phi i64 [ 0, %42 ], [ %180, %220 ]
  %51 = phi i32 [ -1, %42 ], [ %158, %220 ]
  %52 = call i32 @martlet_main_next(ptr noundef nonnull %11, ptr noundef nonnull %10, ptr noundef nonnull %9) #6
  %53 = icmp eq i32 %52, 0
  br i1 %53, label %54, label %57

54:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %10) #5
  %55 = load ptr, ptr %14, align 8
  %56 = icmp eq ptr %55, null
  br i1 %56, label %222, label %223

57:
  %58 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.12) #6
  %59 = icmp eq i32 %58, 0
  br i1 %59, label %60, label %71

60:
  %61 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.13) #6
  %62 = icmp eq i32 %61, 0
  br i1 %62, label %63, label %71

63:
  %64 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.14) #6
  %65 = icmp eq i32 %64, 0
  br i1 %65, label %66, label %71

66:
  %67 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.15) #6
  %68 = icmp ne i32 %67, 0
  %69 = select i1 %68, i1 %44, i1 false
  %70 = select i1 %69, ptr %15, ptr null
  br label %71

71:
  %72 = phi ptr [ %70, %66 ], [ %13, %57 ], [ %14, %60 ], [ %16, %63 ]
  %73 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.16) #6
  %74 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.17) #6
  %75 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.18) #6
  %76 = icmp eq i32 %75, 0
  br i1 %76, label %77, label %80

77:
  %78 = call i32 @martlet_main_is(ptr noundef nonnull %9, ptr noundef nonnull @.str.19) #6
  %79 = icmp ne i32 %78, 0
  br label %80

80:
  %81 = phi i1 [ true, %71 ], [ %79, %77 ]
  %82 = icmp ne ptr %72, null
  %83 = icmp ne i32 %73, 0
  %84 = select i1 %82, i1 true, i1 %83
  %85 = icmp ne i32 %74, 0
  %86 = select i1 %84, i1 true, i1 %85
  %87 = select i1 %86, i1 true, i1 %81
  br i1 %87, label %93, label %88

88:
  %89 = load ptr, ptr %9, align 8
  %90 = load i8, ptr %89, align 1
  %91 = icmp eq i8 %90, 45
  %92 = select i1 %91, ptr @.str.20, ptr @.str.21
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull %92, ptr noundef nonnull %89) #6
  br label %256

93:
  %94 = load ptr, ptr %45, align 8
  %95 = icmp eq ptr %94, null
  br i1 %95, label %99, label %96

96:
  %97 = load i8, ptr %94, align 1
  %98 = icmp eq i8 %97, 0
  br i1 %98, label %99, label %101

99:
  %100 = load ptr, ptr %9, align 8
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull @.str.22, ptr noundef %100) #6
  br label %256

101:
  br i1 %82, label %102, label %108

102:
  %103 = load ptr, ptr %72, align 8
  %104 = icmp ne ptr %103, null
  %105 = icmp sgt i32 %51, -1
  %106 = select i1 %83, i1 %105, i1 false
  %107 = select i1 %104, i1 true, i1 %106
  br i1 %107, label %111, label %113

108:
  %109 = icmp sgt i32 %51, -1
  %110 = select i1 %83, i1 %109, i1 false
  br i1 %110, label %111, label %114

111:
  %112 = load ptr, ptr %9, align 8
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull @.str.23, ptr noundef %112) #6
  br label %256

113:
  store ptr %94, ptr %72, align 8
  br label %114

114:
  br i1 %83, label %115, label %157

115:
  %116 = phi i64 [ %131, %130 ], [ 0, %114 ]
  %117 = getelementptr inbounds nuw [0 x ptr], ptr @martlet_main_levels, i64 0, i64 %116
  %118 = load ptr, ptr %117, align 8
  %119 = icmp eq ptr %118, null
  br i1 %119, label %132, label %120

120:
  %121 = call i32 @strcmp(ptr noundef nonnull %94, ptr noundef nonnull %118) #4
  %122 = icmp eq i32 %121, 0
  br i1 %122, label %136, label %123

123:
  %124 = call i32 @strncmp(ptr noundef nonnull %118, ptr noundef nonnull @.str.26, i64 noundef 7) #4
  %125 = icmp eq i32 %124, 0
  br i1 %125, label %126, label %130

126:
  %127 = getelementptr inbounds nuw i8, ptr %118, i64 7
  %128 = call i32 @strcmp(ptr noundef nonnull %94, ptr noundef nonnull %127) #4
  %129 = icmp eq i32 %128, 0
  br i1 %129, label %136, label %130

130:
  %131 = add nuw nsw i64 %116, 1
  br label %115, !llvm.loop !6

132:
  %133 = call i32 @strcmp(ptr noundef nonnull %94, ptr noundef nonnull @.str.27) #4
  %134 = icmp ne i32 %133, 0
  %135 = sext i1 %134 to i32
  br label %138

136:
  %137 = trunc nuw nsw i64 %116 to i32
  br label %138

138:
  %139 = phi i32 [ %135, %132 ], [ %137, %136 ]
  store i32 %139, ptr %17, align 8
  %140 = icmp slt i32 %139, 0
  br i1 %140, label %141, label %157

141:
  %142 = load ptr, ptr @stderr, align 8
  %143 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %142, ptr noundef nonnull @.str.28, ptr noundef nonnull %94) #4
  br label %144

144:
  %145 = phi i64 [ %154, %150 ], [ 0, %141 ]
  %146 = getelementptr inbounds nuw [0 x ptr], ptr @martlet_main_levels, i64 0, i64 %145
  %147 = load ptr, ptr %146, align 8
  %148 = icmp eq ptr %147, null
  %149 = load ptr, ptr @stderr, align 8
  br i1 %148, label %155, label %150

150:
  %151 = icmp eq i64 %145, 0
  %152 = select i1 %151, ptr @.str.4, ptr @.str.30
  %153 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %149, ptr noundef nonnull @.str.29, ptr noundef nonnull %152, ptr noundef nonnull %147) #4
  %154 = add nuw nsw i64 %145, 1
  br label %144, !llvm.loop !7

155:
  %156 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %149, ptr noundef nonnull @.str.31) #4
  br label %256

157:
  %158 = phi i32 [ %139, %138 ], [ %51, %114 ]
  br i1 %85, label %159, label %179

159:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %8) #5
  %160 = icmp eq i64 %50, 0
  br i1 %160, label %162, label %161

161:
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull @.str.23, ptr noundef nonnull @.str.17) #6
  br label %177

162:
  %163 = load i8, ptr %94, align 1
  %164 = add i8 %163, -48
  %165 = icmp ult i8 %164, 10
  br i1 %165, label %166, label %174

166:
  %167 = call i64 @strtol(ptr noundef nonnull %94, ptr noundef nonnull %8, i32 noundef 10) #4
  store i64 %167, ptr %19, align 8
  %168 = add i64 %167, -1
  %169 = icmp ult i64 %168, 1024
  br i1 %169, label %170, label %174

170:
  %171 = load ptr, ptr %8, align 8
  %172 = load i8, ptr %171, align 1
  %173 = icmp eq i8 %172, 0
  br i1 %173, label %178, label %174

174:
  %175 = load ptr, ptr @stderr, align 8
  %176 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %175, ptr noundef nonnull @.str.32, i32 noundef 1024) #4
  br label %177

177:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  br label %256

178:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %8) #5
  br label %179

179:
  %180 = phi i64 [ %167, %178 ], [ %50, %157 ]
  br i1 %81, label %181, label %220

181:
  %182 = call ptr @strchr(ptr noundef nonnull %94, i32 noundef 61) #4
  %183 = icmp eq ptr %182, null
  %184 = icmp eq ptr %182, %94
  %185 = or i1 %183, %184
  br i1 %185, label %190, label %186

186:
  %187 = getelementptr inbounds nuw i8, ptr %182, i64 1
  %188 = load i8, ptr %187, align 1
  %189 = icmp eq i8 %188, 0
  br i1 %189, label %190, label %191

190:
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull @.str.33, ptr noundef nonnull %94) #6
  br label %256

191:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %6) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %7) #5
  store i32 0, ptr %7, align 4
  %192 = ptrtoint ptr %182 to i64
  %193 = load ptr, ptr %9, align 8
  %194 = load i64, ptr %47, align 8
  %195 = getelementptr inbounds nuw i8, ptr %193, i64 2
  %196 = ptrtoint ptr %94 to i64
  %197 = sub i64 %192, %196
  %198 = add i64 %197, 1
  br label %199

199:
  %200 = call i32 @martlet_main_next(ptr noundef nonnull readonly %11, ptr noundef nonnull %7, ptr noundef nonnull %6) #6
  %201 = icmp eq i32 %200, 0
  %202 = load ptr, ptr %6, align 8
  %203 = icmp eq ptr %202, %193
  %204 = select i1 %201, i1 true, i1 %203
  br i1 %204, label %219, label %205

205:
  %206 = load i64, ptr %46, align 8
  %207 = icmp eq i64 %206, %194
  br i1 %207, label %208, label %218

208:
  %209 = load i8, ptr %195, align 1
  %210 = icmp eq i8 %209, 105
  %211 = select i1 %210, ptr @.str.18, ptr @.str.19
  %212 = call i32 @martlet_main_is(ptr noundef nonnull %6, ptr noundef nonnull %211) #6
  %213 = icmp eq i32 %212, 0
  br i1 %213, label %218, label %214

214:
  %215 = load ptr, ptr %48, align 8
  %216 = call i32 @strncmp(ptr noundef %215, ptr noundef nonnull %94, i64 noundef %198) #4
  %217 = icmp eq i32 %216, 0
  br i1 %217, label %221, label %218

218:
  br label %199, !llvm.loop !8

219:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %6) #5
  br label %220

220:
  br label %49, !llvm.loop !9

221:
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull @.str.34, ptr noundef nonnull %94) #6
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %6) #5
  br label %256

222:
  store ptr @.str.24, ptr %14, align 8
  br label %223

223:
  %224 = load ptr, ptr %16, align 8
  %225 = icmp eq ptr %224, null
  br i1 %225, label %261, label %226

226:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5) #5
  %227 = call i32 @strcmp(ptr noundef nonnull %224, ptr noundef nonnull @.str.35) #4
  %228 = icmp eq i32 %227, 0
  br i1 %228, label %259, label %229

229:
  %230 = call i32 @strcmp(ptr noundef nonnull %224, ptr noundef nonnull @.str.36) #4
  %231 = icmp ne i32 %230, 0
  %232 = sext i1 %231 to i64
  %233 = call i32 @strncmp(ptr noundef nonnull %224, ptr noundef nonnull @.str.37, i64 noundef 5) #4
  %234 = icmp eq i32 %233, 0
  br i1 %234, label %235, label %247

235:
  %236 = getelementptr inbounds nuw i8, ptr %224, i64 5
  %237 = load i8, ptr %236, align 1
  %238 = add i8 %237, -48
  %239 = icmp ult i8 %238, 10
  br i1 %239, label %240, label %247

240:
  %241 = call i64 @strtol(ptr noundef nonnull %236, ptr noundef nonnull %5, i32 noundef 10) #4
  %242 = load ptr, ptr %5, align 8
  %243 = load i8, ptr %242, align 1
  %244 = icmp ne i8 %243, 0
  %245 = icmp sgt i64 %241, 2147483647
  %246 = select i1 %244, i1 true, i1 %245
  br i1 %246, label %257, label %247

247:
  %248 = phi i64 [ %232, %229 ], [ %241, %240 ], [ %232, %235 ]
  %249 = icmp slt i64 %248, 0
  br i1 %249, label %257, label %250

250:
  %251 = icmp sgt i32 %51, -1
  br i1 %251, label %257, label %252

252:
  %253 = icmp eq i64 %50, 0
  br i1 %253, label %254, label %257

254:
  %255 = trunc nuw nsw i64 %248 to i32
  store i32 %255, ptr %18, align 4
  br label %259

256:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %10) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %9) #5
  br label %387

257:
  %258 = phi ptr [ @.str.38, %247 ], [ @.str.38, %240 ], [ @.str.39, %250 ], [ @.str.40, %252 ]
  call fastcc void @fail_usage(ptr noundef %12, ptr noundef nonnull %258, ptr noundef nonnull %224) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %9) #5
  br label %387

259:
  %260 = phi i32 [ -1, %226 ], [ %255, %254 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  br label %261

261:
  %262 = phi i32 [ %260, %259 ], [ -1, %223 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %9) #5
  %263 = load i32, ptr @martlet_main_entry_count, align 4
  %264 = icmp eq i32 %263, 1
  %265 = call i32 @llvm.smax.i32(i32 %263, i32 0)
  %266 = zext nneg i32 %265 to i64
  br label %267

267:
  %268 = phi i64 [ %280, %279 ], [ 0, %261 ]
  %269 = icmp eq i64 %268, %266
  br i1 %269, label %281, label %270

270:
  %271 = load ptr, ptr %13, align 8
  %272 = icmp eq ptr %271, null
  br i1 %272, label %278, label %273

273:
  %274 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %268
  %275 = load ptr, ptr %274, align 8
  %276 = call i32 @strcmp(ptr noundef nonnull %271, ptr noundef %275) #4
  %277 = icmp eq i32 %276, 0
  br i1 %277, label %306, label %279

278:
  br i1 %264, label %306, label %279

279:
  %280 = add nuw nsw i64 %268, 1
  br label %267, !llvm.loop !10

281:
  %282 = load ptr, ptr @stderr, align 8
  %283 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %282, ptr noundef nonnull @.str.41, ptr noundef %12, ptr noundef nonnull @martlet_main_model) #4
  %284 = load ptr, ptr %13, align 8
  %285 = icmp eq ptr %284, null
  %286 = load ptr, ptr @stderr, align 8
  br i1 %285, label %289, label %287

287:
  %288 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %286, ptr noundef nonnull @.str.42, ptr noundef nonnull %284) #4
  br label %291

289:
  %290 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %286, ptr noundef nonnull @.str.43) #4
  br label %291

291:
  br label %292

292:
  %293 = phi i64 [ %304, %298 ], [ 0, %291 ]
  %294 = icmp eq i64 %293, %266
  %295 = load ptr, ptr @stderr, align 8
  br i1 %294, label %296, label %298

296:
  %297 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %295, ptr noundef nonnull @.str.31) #4
  br i1 %285, label %305, label %387

298:
  %299 = icmp eq i64 %293, 0
  %300 = select i1 %299, ptr @.str.4, ptr @.str.30
  %301 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %293
  %302 = load ptr, ptr %301, align 8
  %303 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %295, ptr noundef nonnull @.str.29, ptr noundef nonnull %300, ptr noundef %302) #4
  %304 = add nuw nsw i64 %293, 1
  br label %292, !llvm.loop !11

305:
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.44) #4
  br label %387

306:
  %307 = and i64 %268, 4294967295
  %308 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %307
  %309 = icmp sgt i32 %262, -1
  %310 = load i32, ptr @martlet_main_has_cpu, align 4
  %311 = icmp ne i32 %310, 0
  %312 = select i1 %309, i1 true, i1 %311
  br i1 %312, label %313, label %318

313:
  %314 = icmp slt i32 %262, 0
  %315 = load ptr, ptr @martlet_main_device, align 8
  %316 = icmp ne ptr %315, null
  %317 = select i1 %314, i1 true, i1 %316
  br i1 %317, label %322, label %318

318:
  %319 = phi ptr [ @.str.45, %306 ], [ @.str.47, %313 ]
  %320 = phi ptr [ @.str.46, %306 ], [ @.str.48, %313 ]
  %321 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %12, ptr noundef nonnull %319, ptr noundef nonnull @martlet_main_model) #4
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull %320) #4
  br label %387

322:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %4) #5
  store i32 0, ptr %4, align 4
  %323 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %324 = getelementptr inbounds nuw i8, ptr %308, i64 16
  %325 = getelementptr inbounds nuw i8, ptr %308, i64 8
  br label %326

326:
  %327 = call i32 @martlet_main_next(ptr noundef nonnull readonly %11, ptr noundef nonnull %4, ptr noundef nonnull %3) #6
  %328 = icmp eq i32 %327, 0
  br i1 %328, label %329, label %330

329:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #5
  br label %383

330:
  %331 = call i32 @martlet_main_is(ptr noundef nonnull %3, ptr noundef nonnull @.str.19) #6
  %332 = icmp eq i32 %331, 0
  br i1 %332, label %333, label %336

333:
  %334 = call i32 @martlet_main_is(ptr noundef nonnull %3, ptr noundef nonnull @.str.18) #6
  %335 = icmp eq i32 %334, 0
  br i1 %335, label %356, label %336

336:
  %337 = phi i64 [ 48, %333 ], [ 56, %330 ]
  %338 = load ptr, ptr %323, align 8
  %339 = call ptr @strchr(ptr noundef %338, i32 noundef 61) #4
  %340 = ptrtoint ptr %339 to i64
  %341 = ptrtoint ptr %338 to i64
  %342 = sub i64 %340, %341
  %343 = trunc i64 %342 to i32
  %344 = getelementptr inbounds nuw i8, ptr %308, i64 %337
  %345 = shl i64 %342, 32
  %346 = ashr exact i64 %345, 32
  %347 = load i32, ptr %344, align 8
  %348 = call i32 @llvm.smax.i32(i32 %347, i32 0)
  %349 = zext nneg i32 %348 to i64
  br label %350

350:
  %351 = phi i64 [ %377, %374 ], [ 0, %336 ]
  %352 = phi i32 [ %376, %374 ], [ 0, %336 ]
  %353 = icmp eq i64 %351, %349
  br i1 %353, label %354, label %357

354:
  %355 = icmp eq i32 %352, 0
  br i1 %355, label %378, label %356

356:
  br label %326, !llvm.loop !12

357:
  br i1 %332, label %361, label %358

358:
  %359 = load ptr, ptr %324, align 8
  %360 = getelementptr inbounds nuw %struct.main_dim, ptr %359, i64 %351
  br label %364

361:
  %362 = load ptr, ptr %325, align 8
  %363 = getelementptr inbounds nuw %struct.main_tensor, ptr %362, i64 %351
  br label %364

364:
  %365 = phi ptr [ %360, %358 ], [ %363, %361 ]
  %366 = load ptr, ptr %365, align 8
  %367 = call i64 @strlen(ptr noundef %366) #4
  %368 = trunc i64 %367 to i32
  %369 = icmp eq i32 %368, %343
  br i1 %369, label %370, label %374

370:
  %371 = call i32 @strncmp(ptr noundef %366, ptr noundef %338, i64 noundef %346) #4
  %372 = icmp eq i32 %371, 0
  %373 = zext i1 %372 to i32
  br label %374

374:
  %375 = phi i32 [ 0, %364 ], [ %373, %370 ]
  %376 = or i32 %375, %352
  %377 = add nuw nsw i64 %351, 1
  br label %350, !llvm.loop !13

378:
  %379 = load ptr, ptr %308, align 8
  %380 = select i1 %332, ptr @.str.51, ptr @.str.50
  %381 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %12, ptr noundef nonnull @.str.49, ptr noundef %379, ptr noundef nonnull %380, i32 noundef %343, ptr noundef %338) #4
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #5
  %382 = icmp eq i32 %381, 0
  br i1 %382, label %387, label %383

383:
  %384 = call i32 @martlet_main_run(ptr noundef nonnull %11, ptr noundef nonnull %308) #4
  %385 = icmp eq i32 %384, 0
  %386 = zext i1 %385 to i32
  br label %387

387:
  %388 = phi i32 [ 0, %39 ], [ 1, %378 ], [ %386, %383 ], [ 2, %256 ], [ 2, %257 ], [ 1, %318 ], [ 1, %305 ], [ 1, %296 ]
  call void @llvm.lifetime.end.p0(i64 72, ptr nonnull %11) #5
  ret i32 %388
}

declare i32 @strcmp(ptr noundef, ptr noundef) local_unnamed_addr #2

define internal fastcc void @print_usage(ptr noundef %0, ptr noundef %1) unnamed_addr #0 {
  %3 = load i32, ptr @martlet_main_has_cpu, align 4
  %4 = icmp eq i32 %3, 0
  %5 = select i1 %4, ptr @.str.4, ptr @.str.3
  %6 = load ptr, ptr @martlet_main_device, align 8
  %7 = icmp eq ptr %6, null
  %8 = select i1 %4, ptr @.str.6, ptr @.str.5
  %9 = select i1 %7, ptr @.str.4, ptr %8
  %10 = load i64, ptr @martlet_main_weights, align 8
  %11 = icmp eq i64 %10, 0
  %12 = select i1 %11, ptr @.str.4, ptr @.str.7
  %13 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef %1, ptr noundef nonnull %5, ptr noundef nonnull %9, ptr noundef nonnull %12) #4
  %14 = load i32, ptr @martlet_main_entry_count, align 4
  %15 = sext i32 %14 to i64
  br label %16

16:
  %17 = phi i64 [ %36, %35 ], [ 0, %2 ]
  %18 = icmp slt i64 %17, %15
  br i1 %18, label %20, label %19

19:
  ret void

20:
  %21 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %17
  %22 = load ptr, ptr %21, align 8
  %23 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.8, ptr noundef %22) #4
  %24 = getelementptr inbounds nuw i8, ptr %21, i64 48
  %25 = load i32, ptr %24, align 8
  %26 = getelementptr inbounds nuw i8, ptr %21, i64 52
  %27 = load i32, ptr %26, align 4
  %28 = add nsw i32 %27, %25
  %29 = getelementptr inbounds nuw i8, ptr %21, i64 8
  %30 = sext i32 %28 to i64
  %31 = sext i32 %25 to i64
  br label %32

32:
  %33 = phi i64 [ %46, %37 ], [ 0, %20 ]
  %34 = icmp slt i64 %33, %30
  br i1 %34, label %37, label %35

35:
  %36 = add nuw nsw i64 %17, 1
  br label %16, !llvm.loop !14

37:
  %38 = icmp slt i64 %33, %31
  %39 = select i1 %38, ptr @.str.10, ptr @.str.11
  %40 = load ptr, ptr %29, align 8
  %41 = getelementptr inbounds nuw %struct.main_tensor, ptr %40, i64 %33
  %42 = load ptr, ptr %41, align 8
  %43 = getelementptr inbounds nuw i8, ptr %41, i64 8
  %44 = load ptr, ptr %43, align 8
  %45 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.9, ptr noundef nonnull %39, ptr noundef %42, ptr noundef %44) #4
  %46 = add nuw nsw i64 %33, 1
  br label %32, !llvm.loop !15
}

declare i32 @martlet_main_run(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

define internal fastcc void @fail_usage(ptr noundef %0, ptr noundef %1, ptr noundef %2) unnamed_addr #0 {
  %4 = load ptr, ptr @stderr, align 8
  %5 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.25, ptr noundef %1, ptr noundef %2) #4
  %6 = load ptr, ptr @stderr, align 8
  tail call fastcc void @print_usage(ptr noundef %6, ptr noundef %0) #6
  ret void
}

declare i64 @strtol(ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare void @martlet_main_note(ptr noundef, ...) local_unnamed_addr #2

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare i32 @llvm.smax.i32(i32, i32) #3

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #5 = { nounwind }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }

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
