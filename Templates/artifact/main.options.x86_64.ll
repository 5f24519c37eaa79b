source_filename = "main.options"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.main_entry = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i32, i32 }
%struct.main_option = type { ptr, ptr, i64 }
%struct.main_options = type { ptr, ptr, ptr, ptr, ptr, i32, i32, ptr, i32 }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@.str.1 = private unnamed_addr constant [3 x i8] c"-h\00", align 1
@stdout = external local_unnamed_addr global ptr, align 8
@.str.2 = private unnamed_addr constant [127 x i8] c"Usage: %s [--entry NAME] --input NAME=FILE.npy... [--dim NAME=N]... [--output-dir DIR]%s%s%s\0AWrites NAME.npy for each output.\0A\00", align 1
@martlet_main_has_cpu = external local_unnamed_addr constant i32, align 4
@.str.3 = private unnamed_addr constant [15 x i8] c" [--cpu LEVEL]\00", align 1
@.str.4 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@martlet_main_device = external local_unnamed_addr constant ptr, align 8
@.str.5 = private unnamed_addr constant [25 x i8] c" [--device cpu|cuda[:N]]\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.6 = private unnamed_addr constant [18 x i8] c" [--weights FILE]\00", align 1
@martlet_main_entry_count = external local_unnamed_addr constant i32, align 4
@martlet_main_entries = external constant [0 x %struct.main_entry], align 8
@.str.7 = private unnamed_addr constant [10 x i8] c"entry %s\0A\00", align 1
@.str.8 = private unnamed_addr constant [13 x i8] c"  %s %s: %s\0A\00", align 1
@.str.9 = private unnamed_addr constant [6 x i8] c"takes\00", align 1
@.str.10 = private unnamed_addr constant [6 x i8] c"gives\00", align 1
@.str.11 = private unnamed_addr constant [8 x i8] c"--entry\00", align 1
@.str.12 = private unnamed_addr constant [13 x i8] c"--output-dir\00", align 1
@.str.13 = private unnamed_addr constant [9 x i8] c"--device\00", align 1
@.str.14 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.15 = private unnamed_addr constant [6 x i8] c"--cpu\00", align 1
@.str.16 = private unnamed_addr constant [8 x i8] c"--input\00", align 1
@.str.17 = private unnamed_addr constant [6 x i8] c"--dim\00", align 1
@.str.18 = private unnamed_addr constant [19 x i8] c"there is no option\00", align 1
@.str.19 = private unnamed_addr constant [19 x i8] c"this is no option:\00", align 1
@.str.20 = private unnamed_addr constant [26 x i8] c"a value is missing behind\00", align 1
@.str.21 = private unnamed_addr constant [28 x i8] c"this option is given twice:\00", align 1
@.str.22 = private unnamed_addr constant [2 x i8] c".\00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.23 = private unnamed_addr constant [16 x i8] c"error: %s '%s'\0A\00", align 1
@martlet_main_levels = external local_unnamed_addr constant [0 x ptr], align 8
@.str.24 = private unnamed_addr constant [8 x i8] c"x86-64-\00", align 1
@.str.25 = private unnamed_addr constant [9 x i8] c"baseline\00", align 1
@.str.26 = private unnamed_addr constant [45 x i8] c"error: there is no CPU level '%s'; there are\00", align 1
@.str.27 = private unnamed_addr constant [6 x i8] c"%s %s\00", align 1
@.str.28 = private unnamed_addr constant [2 x i8] c",\00", align 1
@.str.29 = private unnamed_addr constant [2 x i8] c"\0A\00", align 1
@.str.30 = private unnamed_addr constant [34 x i8] c"the value must be NAME=VALUE, not\00", align 1
@.str.31 = private unnamed_addr constant [26 x i8] c"this name is given twice:\00", align 1
@.str.32 = private unnamed_addr constant [4 x i8] c"cpu\00", align 1
@.str.33 = private unnamed_addr constant [5 x i8] c"cuda\00", align 1
@.str.34 = private unnamed_addr constant [6 x i8] c"cuda:\00", align 1
@.str.35 = private unnamed_addr constant [44 x i8] c"the device must be cpu, cuda or cuda:N, not\00", align 1
@.str.36 = private unnamed_addr constant [34 x i8] c"--cpu has no effect with --device\00", align 1
@.str.37 = private unnamed_addr constant [19 x i8] c"there is no GPU %s\00", align 1
@.str.38 = private unnamed_addr constant [27 x i8] c"%s: error: model '%s' has \00", align 1
@martlet_main_model = external constant [0 x i8], align 1
@.str.39 = private unnamed_addr constant [22 x i8] c"no entry '%s'; it has\00", align 1
@.str.40 = private unnamed_addr constant [17 x i8] c"several entries:\00", align 1
@.str.41 = private unnamed_addr constant [24 x i8] c"choose one with --entry\00", align 1
@.str.42 = private unnamed_addr constant [35 x i8] c"model '%s' has code for GPUs alone\00", align 1
@.str.43 = private unnamed_addr constant [26 x i8] c"run it with --device cuda\00", align 1
@.str.44 = private unnamed_addr constant [32 x i8] c"model '%s' has no code for GPUs\00", align 1
@.str.45 = private unnamed_addr constant [34 x i8] c"compile it with --target cuda:GPU\00", align 1
@.str.46 = private unnamed_addr constant [28 x i8] c"entry '%s' has no %s '%.*s'\00", align 1
@.str.47 = private unnamed_addr constant [4 x i8] c"dim\00", align 1
@.str.48 = private unnamed_addr constant [6 x i8] c"input\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_next(ptr noundef readonly captures(none) %0, ptr noundef captures(none) %1, ptr noundef captures(none) %2) local_unnamed_addr #0 {
  %4 = load i32, ptr %1, align 4
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 56
  %6 = load i32, ptr %5, align 8
  %7 = icmp slt i32 %4, %6
  br i1 %7, label %8, label %43

8:
  %9 = getelementptr inbounds nuw i8, ptr %0, i64 48
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
  %8 = alloca %struct.main_option, align 8
  %9 = alloca i32, align 4
  %10 = alloca %struct.main_options, align 8
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %10) #5
  %11 = load ptr, ptr %1, align 8
  store ptr %11, ptr %10, align 8
  %12 = getelementptr inbounds nuw i8, ptr %10, i64 8
  store ptr null, ptr %12, align 8
  %13 = getelementptr inbounds nuw i8, ptr %10, i64 16
  store ptr null, ptr %13, align 8
  %14 = getelementptr inbounds nuw i8, ptr %10, i64 24
  store ptr null, ptr %14, align 8
  %15 = getelementptr inbounds nuw i8, ptr %10, i64 32
  store ptr null, ptr %15, align 8
  %16 = getelementptr inbounds nuw i8, ptr %10, i64 40
  store i32 -1, ptr %16, align 8
  %17 = getelementptr inbounds nuw i8, ptr %10, i64 44
  store i32 -1, ptr %17, align 4
  %18 = getelementptr inbounds nuw i8, ptr %10, i64 48
  %19 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store ptr %19, ptr %18, align 8
  %20 = getelementptr inbounds nuw i8, ptr %10, i64 56
  %21 = add nsw i32 %0, -1
  store i32 %21, ptr %20, align 8
  %22 = getelementptr inbounds nuw i8, ptr %10, i64 60
  store i32 0, ptr %22, align 4
  %23 = sext i32 %0 to i64
  br label %24

24:
  %25 = phi i64 [ %36, %32 ], [ 1, %2 ]
  %26 = icmp slt i64 %25, %23
  br i1 %26, label %27, label %40

27:
  %28 = getelementptr inbounds nuw ptr, ptr %1, i64 %25
  %29 = load ptr, ptr %28, align 8
  %30 = tail call i32 @strcmp(ptr noundef %29, ptr noundef nonnull @.str) #4
  %31 = icmp eq i32 %30, 0
  br i1 %31, label %37, label %32

32:
  %33 = load ptr, ptr %28, align 8
  %34 = tail call i32 @strcmp(ptr noundef %33, ptr noundef nonnull @.str.1) #4
  %35 = icmp eq i32 %34, 0
  %36 = add nuw nsw i64 %25, 1
  br i1 %35, label %37, label %24, !llvm.loop !5

37:
  %38 = load ptr, ptr @stdout, align 8
  %39 = load ptr, ptr %1, align 8
  tail call fastcc void @print_usage(ptr noundef %38, ptr noundef %39) #6
  br label %362

40:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %8) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %9) #5
  store i32 0, ptr %9, align 4
  %41 = load i64, ptr @martlet_main_weights, align 8
  %42 = icmp ne i64 %41, 0
  %43 = getelementptr inbounds nuw i8, ptr %8, i64 8
  %44 = getelementptr inbounds nuw i8, ptr %6, i64 16
  %45 = getelementptr inbounds nuw i8, ptr %8, i64 16
  %46 = getelementptr inbounds nuw i8, ptr %6, i64 8
  br label %47

47:
  %48 = phi i32 [ -1, %40 ], [ %149, %189 ]
  %49 = call i32 @martlet_main_next(ptr noundef nonnull %10, ptr noundef nonnull %9, ptr noundef nonnull %8) #6
  %50 = icmp eq i32 %49, 0
  br i1 %50, label %192, label %51

51:
  %52 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.11) #6
  %53 = icmp eq i32 %52, 0
  br i1 %53, label %54, label %65

54:
  %55 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.12) #6
  %56 = icmp eq i32 %55, 0
  br i1 %56, label %57, label %65

57:
  %58 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.13) #6
  %59 = icmp eq i32 %58, 0
  br i1 %59, label %60, label %65

60:
  %61 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.14) #6
  %62 = icmp ne i32 %61, 0
  %63 = select i1 %62, i1 %42, i1 false
  %64 = select i1 %63, ptr %14, ptr null
  br label %65

65:
  %66 = phi ptr [ %64, %60 ], [ %12, %51 ], [ %13, %54 ], [ %15, %57 ]
  %67 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.15) #6
  %68 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.16) #6
  %69 = icmp eq i32 %68, 0
  br i1 %69, label %70, label %73

70:
  %71 = call i32 @martlet_main_is(ptr noundef nonnull %8, ptr noundef nonnull @.str.17) #6
  %72 = icmp ne i32 %71, 0
  br label %73

73:
  %74 = phi i1 [ true, %65 ], [ %72, %70 ]
  %75 = icmp ne ptr %66, null
  %76 = icmp ne i32 %67, 0
  %77 = select i1 %75, i1 true, i1 %76
  %78 = select i1 %77, i1 true, i1 %74
  br i1 %78, label %84, label %79

79:
  %80 = load ptr, ptr %8, align 8
  %81 = load i8, ptr %80, align 1
  %82 = icmp eq i8 %81, 45
  %83 = select i1 %82, ptr @.str.18, ptr @.str.19
  call fastcc void @fail_usage(ptr noundef %11, ptr noundef nonnull %83, ptr noundef nonnull %80) #6
  br label %191

84:
  %85 = load ptr, ptr %43, align 8
  %86 = icmp eq ptr %85, null
  br i1 %86, label %90, label %87

87:
  %88 = load i8, ptr %85, align 1
  %89 = icmp eq i8 %88, 0
  br i1 %89, label %90, label %92

90:
  %91 = load ptr, ptr %8, align 8
  call fastcc void @fail_usage(ptr noundef %11, ptr noundef nonnull @.str.20, ptr noundef %91) #6
  br label %191

92:
  br i1 %75, label %93, label %99

93:
  %94 = load ptr, ptr %66, align 8
  %95 = icmp ne ptr %94, null
  %96 = icmp sgt i32 %48, -1
  %97 = select i1 %76, i1 %96, i1 false
  %98 = select i1 %95, i1 true, i1 %97
  br i1 %98, label %102, label %104

99:
  %100 = icmp sgt i32 %48, -1
  %101 = select i1 %76, i1 %100, i1 false
  br i1 %101, label %102, label %105

102:
  %103 = load ptr, ptr %8, align 8
  call fastcc void @fail_usage(ptr noundef %11, ptr noundef nonnull @.str.21, ptr noundef %103) #6
  br label %191

104:
  store ptr %85, ptr %66, align 8
  br label %105

105:
  br i1 %76, label %106, label %148

106:
  %107 = phi i64 [ %122, %121 ], [ 0, %105 ]
  %108 = getelementptr inbounds nuw [0 x ptr], ptr @martlet_main_levels, i64 0, i64 %107
  %109 = load ptr, ptr %108, align 8
  %110 = icmp eq ptr %109, null
  br i1 %110, label %123, label %111

111:
  %112 = call i32 @strcmp(ptr noundef nonnull %85, ptr noundef nonnull %109) #4
  %113 = icmp eq i32 %112, 0
  br i1 %113, label %127, label %114

114:
  %115 = call i32 @strncmp(ptr noundef nonnull %109, ptr noundef nonnull @.str.24, i64 noundef 7) #4
  %116 = icmp eq i32 %115, 0
  br i1 %116, label %117, label %121

117:
  %118 = getelementptr inbounds nuw i8, ptr %109, i64 7
  %119 = call i32 @strcmp(ptr noundef nonnull %85, ptr noundef nonnull %118) #4
  %120 = icmp eq i32 %119, 0
  br i1 %120, label %127, label %121

121:
  %122 = add nuw nsw i64 %107, 1
  br label %106, !llvm.loop !6

123:
  %124 = call i32 @strcmp(ptr noundef nonnull %85, ptr noundef nonnull @.str.25) #4
  %125 = icmp ne i32 %124, 0
  %126 = sext i1 %125 to i32
  br label %129

127:
  %128 = trunc nuw nsw i64 %107 to i32
  br label %129

129:
  %130 = phi i32 [ %126, %123 ], [ %128, %127 ]
  store i32 %130, ptr %16, align 8
  %131 = icmp slt i32 %130, 0
  br i1 %131, label %132, label %148

132:
  %133 = load ptr, ptr @stderr, align 8
  %134 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %133, ptr noundef nonnull @.str.26, ptr noundef nonnull %85) #4
  br label %135

135:
  %136 = phi i64 [ %145, %141 ], [ 0, %132 ]
  %137 = getelementptr inbounds nuw [0 x ptr], ptr @martlet_main_levels, i64 0, i64 %136
  %138 = load ptr, ptr %137, align 8
  %139 = icmp eq ptr %138, null
  %140 = load ptr, ptr @stderr, align 8
  br i1 %139, label %146, label %141

141:
  %142 = icmp eq i64 %136, 0
  %143 = select i1 %142, ptr @.str.4, ptr @.str.28
  %144 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %140, ptr noundef nonnull @.str.27, ptr noundef nonnull %143, ptr noundef nonnull %138) #4
  %145 = add nuw nsw i64 %136, 1
  br label %135, !llvm.loop !7

146:
  %147 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %140, ptr noundef nonnull @.str.29) #4
  br label %191

148:
  %149 = phi i32 [ %130, %129 ], [ %48, %105 ]
  br i1 %74, label %150, label %189

150:
  %151 = call ptr @strchr(ptr noundef nonnull %85, i32 noundef 61) #4
  %152 = icmp eq ptr %151, null
  %153 = icmp eq ptr %151, %85
  %154 = or i1 %152, %153
  br i1 %154, label %159, label %155

155:
  %156 = getelementptr inbounds nuw i8, ptr %151, i64 1
  %157 = load i8, ptr %156, align 1
  %158 = icmp eq i8 %157, 0
  br i1 %158, label %159, label %160

159:
  call fastcc void @fail_usage(ptr noundef %11, ptr noundef nonnull @.str.30, ptr noundef nonnull %85) #6
  br label %191

160:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %6) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %7) #5
  store i32 0, ptr %7, align 4
  %161 = ptrtoint ptr %151 to i64
  %162 = load ptr, ptr %8, align 8
  %163 = load i64, ptr %45, align 8
  %164 = getelementptr inbounds nuw i8, ptr %162, i64 2
  %165 = ptrtoint ptr %85 to i64
  %166 = sub i64 %161, %165
  %167 = add i64 %166, 1
  br label %168

168:
  %169 = call i32 @martlet_main_next(ptr noundef nonnull readonly %10, ptr noundef nonnull %7, ptr noundef nonnull %6) #6
  %170 = icmp eq i32 %169, 0
  %171 = load ptr, ptr %6, align 8
  %172 = icmp eq ptr %171, %162
  %173 = select i1 %170, i1 true, i1 %172
  br i1 %173, label %188, label %174

174:
  %175 = load i64, ptr %44, align 8
  %176 = icmp eq i64 %175, %163
  br i1 %176, label %177, label %187

177:
  %178 = load i8, ptr %164, align 1
  %179 = icmp eq i8 %178, 105
  %180 = select i1 %179, ptr @.str.16, ptr @.str.17
  %181 = call i32 @martlet_main_is(ptr noundef nonnull %6, ptr noundef nonnull %180) #6
  %182 = icmp eq i32 %181, 0
  br i1 %182, label %187, label %183

183:
  %184 = load ptr, ptr %46, align 8
  %185 = call i32 @strncmp(ptr noundef %184, ptr noundef nonnull %85, i64 noundef %167) #4
  %186 = icmp eq i32 %185, 0
  br i1 %186, label %190, label %187

187:
  br label %168, !llvm.loop !8

188:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %6) #5
  br label %189

189:
  br label %47, !llvm.loop !9

190:
  call fastcc void @fail_usage(ptr noundef %11, ptr noundef nonnull @.str.31, ptr noundef nonnull %85) #6
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %7) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %6) #5
  br label %191

191:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %9) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %8) #5
  br label %362

192:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %9) #5
  %193 = load ptr, ptr %13, align 8
  %194 = icmp eq ptr %193, null
  br i1 %194, label %195, label %196

195:
  store ptr @.str.22, ptr %13, align 8
  br label %196

196:
  %197 = load ptr, ptr %15, align 8
  %198 = icmp eq ptr %197, null
  br i1 %198, label %234, label %199

199:
  %200 = getelementptr inbounds nuw i8, ptr %197, i64 5
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5) #5
  store ptr null, ptr %5, align 8
  %201 = call i32 @strcmp(ptr noundef nonnull %197, ptr noundef nonnull @.str.32) #4
  %202 = icmp eq i32 %201, 0
  br i1 %202, label %227, label %203

203:
  %204 = call i32 @strcmp(ptr noundef nonnull %197, ptr noundef nonnull @.str.33) #4
  %205 = icmp ne i32 %204, 0
  %206 = sext i1 %205 to i64
  %207 = call i32 @strncmp(ptr noundef nonnull %197, ptr noundef nonnull @.str.34, i64 noundef 5) #4
  %208 = icmp eq i32 %207, 0
  br i1 %208, label %209, label %218

209:
  %210 = load i8, ptr %200, align 1
  %211 = add i8 %210, -48
  %212 = icmp ult i8 %211, 10
  br i1 %212, label %213, label %218

213:
  %214 = call i64 @strtol(ptr noundef nonnull %200, ptr noundef nonnull %5, i32 noundef 10) #4
  %215 = load ptr, ptr %5, align 8
  %216 = load i8, ptr %215, align 1
  %217 = icmp eq i8 %216, 0
  br i1 %217, label %218, label %229

218:
  %219 = phi i64 [ %206, %203 ], [ %206, %209 ], [ %214, %213 ]
  %220 = icmp slt i64 %219, 0
  br i1 %220, label %229, label %221

221:
  %222 = icmp sgt i32 %48, -1
  br i1 %222, label %229, label %223

223:
  %224 = icmp samesign ugt i64 %219, 2147483647
  br i1 %224, label %231, label %225

225:
  %226 = trunc nuw nsw i64 %219 to i32
  store i32 %226, ptr %17, align 4
  br label %227

227:
  %228 = phi i32 [ -1, %199 ], [ %226, %225 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  br label %234

229:
  %230 = phi ptr [ @.str.35, %218 ], [ @.str.35, %213 ], [ @.str.36, %221 ]
  call fastcc void @fail_usage(ptr noundef %11, ptr noundef nonnull %230, ptr noundef nonnull %197) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %8) #5
  br label %362

231:
  %232 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %11, ptr noundef nonnull @.str.37, ptr noundef nonnull %200) #4
  %233 = icmp eq i32 %232, 0
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %8) #5
  br i1 %233, label %362, label %236

234:
  %235 = phi i32 [ %228, %227 ], [ -1, %196 ]
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %8) #5
  br label %236

236:
  %237 = phi i32 [ -1, %231 ], [ %235, %234 ]
  %238 = load i32, ptr @martlet_main_entry_count, align 4
  %239 = icmp eq i32 %238, 1
  %240 = call i32 @llvm.smax.i32(i32 %238, i32 0)
  %241 = zext nneg i32 %240 to i64
  br label %242

242:
  %243 = phi i64 [ %255, %254 ], [ 0, %236 ]
  %244 = icmp eq i64 %243, %241
  br i1 %244, label %256, label %245

245:
  %246 = load ptr, ptr %12, align 8
  %247 = icmp eq ptr %246, null
  br i1 %247, label %253, label %248

248:
  %249 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %243
  %250 = load ptr, ptr %249, align 8
  %251 = call i32 @strcmp(ptr noundef nonnull %246, ptr noundef %250) #4
  %252 = icmp eq i32 %251, 0
  br i1 %252, label %281, label %254

253:
  br i1 %239, label %281, label %254

254:
  %255 = add nuw nsw i64 %243, 1
  br label %242, !llvm.loop !10

256:
  %257 = load ptr, ptr @stderr, align 8
  %258 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %257, ptr noundef nonnull @.str.38, ptr noundef %11, ptr noundef nonnull @martlet_main_model) #4
  %259 = load ptr, ptr %12, align 8
  %260 = icmp eq ptr %259, null
  %261 = load ptr, ptr @stderr, align 8
  br i1 %260, label %264, label %262

262:
  %263 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %261, ptr noundef nonnull @.str.39, ptr noundef nonnull %259) #4
  br label %266

264:
  %265 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %261, ptr noundef nonnull @.str.40) #4
  br label %266

266:
  br label %267

267:
  %268 = phi i64 [ %279, %273 ], [ 0, %266 ]
  %269 = icmp eq i64 %268, %241
  %270 = load ptr, ptr @stderr, align 8
  br i1 %269, label %271, label %273

271:
  %272 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %270, ptr noundef nonnull @.str.29) #4
  br i1 %260, label %280, label %362

273:
  %274 = icmp eq i64 %268, 0
  %275 = select i1 %274, ptr @.str.4, ptr @.str.28
  %276 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %268
  %277 = load ptr, ptr %276, align 8
  %278 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %270, ptr noundef nonnull @.str.27, ptr noundef nonnull %275, ptr noundef %277) #4
  %279 = add nuw nsw i64 %268, 1
  br label %267, !llvm.loop !11

280:
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.41) #4
  br label %362

281:
  %282 = and i64 %243, 4294967295
  %283 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %282
  %284 = icmp sgt i32 %237, -1
  %285 = load i32, ptr @martlet_main_has_cpu, align 4
  %286 = icmp ne i32 %285, 0
  %287 = select i1 %284, i1 true, i1 %286
  br i1 %287, label %288, label %293

288:
  %289 = icmp slt i32 %237, 0
  %290 = load ptr, ptr @martlet_main_device, align 8
  %291 = icmp ne ptr %290, null
  %292 = select i1 %289, i1 true, i1 %291
  br i1 %292, label %297, label %293

293:
  %294 = phi ptr [ @.str.42, %281 ], [ @.str.44, %288 ]
  %295 = phi ptr [ @.str.43, %281 ], [ @.str.45, %288 ]
  %296 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %11, ptr noundef nonnull %294, ptr noundef nonnull @martlet_main_model) #4
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull %295) #4
  br label %362

297:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %4) #5
  store i32 0, ptr %4, align 4
  %298 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %299 = getelementptr inbounds nuw i8, ptr %283, i64 16
  %300 = getelementptr inbounds nuw i8, ptr %283, i64 8
  br label %301

301:
  %302 = call i32 @martlet_main_next(ptr noundef nonnull readonly %10, ptr noundef nonnull %4, ptr noundef nonnull %3) #6
  %303 = icmp eq i32 %302, 0
  br i1 %303, label %304, label %305

304:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #5
  br label %358

305:
  %306 = call i32 @martlet_main_is(ptr noundef nonnull %3, ptr noundef nonnull @.str.17) #6
  %307 = icmp eq i32 %306, 0
  br i1 %307, label %308, label %311

308:
  %309 = call i32 @martlet_main_is(ptr noundef nonnull %3, ptr noundef nonnull @.str.16) #6
  %310 = icmp eq i32 %309, 0
  br i1 %310, label %331, label %311

311:
  %312 = phi i64 [ 48, %308 ], [ 56, %305 ]
  %313 = load ptr, ptr %298, align 8
  %314 = call ptr @strchr(ptr noundef %313, i32 noundef 61) #4
  %315 = ptrtoint ptr %314 to i64
  %316 = ptrtoint ptr %313 to i64
  %317 = sub i64 %315, %316
  %318 = trunc i64 %317 to i32
  %319 = getelementptr inbounds nuw i8, ptr %283, i64 %312
  %320 = shl i64 %317, 32
  %321 = ashr exact i64 %320, 32
  %322 = load i32, ptr %319, align 8
  %323 = call i32 @llvm.smax.i32(i32 %322, i32 0)
  %324 = zext nneg i32 %323 to i64
  br label %325

325:
  %326 = phi i64 [ %352, %349 ], [ 0, %311 ]
  %327 = phi i32 [ %351, %349 ], [ 0, %311 ]
  %328 = icmp eq i64 %326, %324
  br i1 %328, label %329, label %332

329:
  %330 = icmp eq i32 %327, 0
  br i1 %330, label %353, label %331

331:
  br label %301, !llvm.loop !12

332:
  br i1 %307, label %336, label %333

333:
  %334 = load ptr, ptr %299, align 8
  %335 = getelementptr inbounds nuw %struct.main_dim, ptr %334, i64 %326
  br label %339

336:
  %337 = load ptr, ptr %300, align 8
  %338 = getelementptr inbounds nuw %struct.main_tensor, ptr %337, i64 %326
  br label %339

339:
  %340 = phi ptr [ %335, %333 ], [ %338, %336 ]
  %341 = load ptr, ptr %340, align 8
  %342 = call i64 @strlen(ptr noundef %341) #4
  %343 = trunc i64 %342 to i32
  %344 = icmp eq i32 %343, %318
  br i1 %344, label %345, label %349

345:
  %346 = call i32 @strncmp(ptr noundef %341, ptr noundef %313, i64 noundef %321) #4
  %347 = icmp eq i32 %346, 0
  %348 = zext i1 %347 to i32
  br label %349

349:
  %350 = phi i32 [ 0, %339 ], [ %348, %345 ]
  %351 = or i32 %350, %327
  %352 = add nuw nsw i64 %326, 1
  br label %325, !llvm.loop !13

353:
  %354 = load ptr, ptr %283, align 8
  %355 = select i1 %307, ptr @.str.48, ptr @.str.47
  %356 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %11, ptr noundef nonnull @.str.46, ptr noundef %354, ptr noundef nonnull %355, i32 noundef %318, ptr noundef %313) #4
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #5
  %357 = icmp eq i32 %356, 0
  br i1 %357, label %362, label %358

358:
  %359 = call i32 @martlet_main_run(ptr noundef nonnull %10, ptr noundef nonnull %283) #4
  %360 = icmp eq i32 %359, 0
  %361 = zext i1 %360 to i32
  br label %362

362:
  %363 = phi i32 [ 0, %37 ], [ 1, %231 ], [ 1, %353 ], [ %361, %358 ], [ 2, %191 ], [ 2, %229 ], [ 1, %293 ], [ 1, %280 ], [ 1, %271 ]
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %10) #5
  ret i32 %363
}

declare i32 @strcmp(ptr noundef, ptr noundef) local_unnamed_addr #2

define internal fastcc void @print_usage(ptr noundef %0, ptr noundef %1) unnamed_addr #0 {
  %3 = load i32, ptr @martlet_main_has_cpu, align 4
  %4 = icmp eq i32 %3, 0
  %5 = select i1 %4, ptr @.str.4, ptr @.str.3
  %6 = load ptr, ptr @martlet_main_device, align 8
  %7 = icmp eq ptr %6, null
  %8 = select i1 %7, ptr @.str.4, ptr @.str.5
  %9 = load i64, ptr @martlet_main_weights, align 8
  %10 = icmp eq i64 %9, 0
  %11 = select i1 %10, ptr @.str.4, ptr @.str.6
  %12 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef %1, ptr noundef nonnull %5, ptr noundef nonnull %8, ptr noundef nonnull %11) #4
  %13 = load i32, ptr @martlet_main_entry_count, align 4
  %14 = sext i32 %13 to i64
  br label %15

15:
  %16 = phi i64 [ %35, %34 ], [ 0, %2 ]
  %17 = icmp slt i64 %16, %14
  br i1 %17, label %19, label %18

18:
  ret void

19:
  %20 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %16
  %21 = load ptr, ptr %20, align 8
  %22 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.7, ptr noundef %21) #4
  %23 = getelementptr inbounds nuw i8, ptr %20, i64 48
  %24 = load i32, ptr %23, align 8
  %25 = getelementptr inbounds nuw i8, ptr %20, i64 52
  %26 = load i32, ptr %25, align 4
  %27 = add nsw i32 %26, %24
  %28 = getelementptr inbounds nuw i8, ptr %20, i64 8
  %29 = sext i32 %27 to i64
  %30 = sext i32 %24 to i64
  br label %31

31:
  %32 = phi i64 [ %45, %36 ], [ 0, %19 ]
  %33 = icmp slt i64 %32, %29
  br i1 %33, label %36, label %34

34:
  %35 = add nuw nsw i64 %16, 1
  br label %15, !llvm.loop !14

36:
  %37 = icmp slt i64 %32, %30
  %38 = select i1 %37, ptr @.str.9, ptr @.str.10
  %39 = load ptr, ptr %28, align 8
  %40 = getelementptr inbounds nuw %struct.main_tensor, ptr %39, i64 %32
  %41 = load ptr, ptr %40, align 8
  %42 = getelementptr inbounds nuw i8, ptr %40, i64 8
  %43 = load ptr, ptr %42, align 8
  %44 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.8, ptr noundef nonnull %38, ptr noundef %41, ptr noundef %43) #4
  %45 = add nuw nsw i64 %32, 1
  br label %31, !llvm.loop !15
}

declare i32 @martlet_main_run(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

define internal fastcc void @fail_usage(ptr noundef %0, ptr noundef %1, ptr noundef %2) unnamed_addr #0 {
  %4 = load ptr, ptr @stderr, align 8
  %5 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.23, ptr noundef %1, ptr noundef %2) #4
  %6 = load ptr, ptr @stderr, align 8
  tail call fastcc void @print_usage(ptr noundef %6, ptr noundef %0) #6
  ret void
}

declare i64 @strtol(ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare void @martlet_main_note(ptr noundef, ...) local_unnamed_addr #2

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
