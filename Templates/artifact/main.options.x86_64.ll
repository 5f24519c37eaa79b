source_filename = "main.options"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.main_entry = type { ptr, ptr, ptr, ptr, ptr, i32, i32, i32 }
%struct.main_option = type { ptr, ptr, i64 }
%struct.main_options = type { ptr, ptr, ptr, ptr, i32, ptr, i32 }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }
%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }

@.str = private unnamed_addr constant [7 x i8] c"--help\00", align 1
@.str.1 = private unnamed_addr constant [3 x i8] c"-h\00", align 1
@stdout = external local_unnamed_addr global ptr, align 8
@.str.2 = private unnamed_addr constant [137 x i8] c"Usage: %s [--entry NAME] --input NAME=FILE.npy... [--dim NAME=N]... [--output-dir DIR] [--cpu LEVEL]%s\0AWrites NAME.npy for each output.\0A\00", align 1
@martlet_main_weights = external local_unnamed_addr constant i64, align 8
@.str.3 = private unnamed_addr constant [18 x i8] c" [--weights FILE]\00", align 1
@.str.4 = private unnamed_addr constant [1 x i8] zeroinitializer, align 1
@martlet_main_entry_count = external local_unnamed_addr constant i32, align 4
@martlet_main_entries = external constant [0 x %struct.main_entry], align 8
@.str.5 = private unnamed_addr constant [10 x i8] c"entry %s\0A\00", align 1
@.str.6 = private unnamed_addr constant [13 x i8] c"  %s %s: %s\0A\00", align 1
@.str.7 = private unnamed_addr constant [6 x i8] c"takes\00", align 1
@.str.8 = private unnamed_addr constant [6 x i8] c"gives\00", align 1
@.str.9 = private unnamed_addr constant [8 x i8] c"--entry\00", align 1
@.str.10 = private unnamed_addr constant [13 x i8] c"--output-dir\00", align 1
@.str.11 = private unnamed_addr constant [10 x i8] c"--weights\00", align 1
@.str.12 = private unnamed_addr constant [6 x i8] c"--cpu\00", align 1
@.str.13 = private unnamed_addr constant [8 x i8] c"--input\00", align 1
@.str.14 = private unnamed_addr constant [6 x i8] c"--dim\00", align 1
@.str.15 = private unnamed_addr constant [19 x i8] c"there is no option\00", align 1
@.str.16 = private unnamed_addr constant [19 x i8] c"this is no option:\00", align 1
@.str.17 = private unnamed_addr constant [26 x i8] c"a value is missing behind\00", align 1
@.str.18 = private unnamed_addr constant [28 x i8] c"this option is given twice:\00", align 1
@.str.19 = private unnamed_addr constant [2 x i8] c".\00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.20 = private unnamed_addr constant [16 x i8] c"error: %s '%s'\0A\00", align 1
@martlet_main_levels = external local_unnamed_addr constant [0 x ptr], align 8
@.str.21 = private unnamed_addr constant [8 x i8] c"x86-64-\00", align 1
@.str.22 = private unnamed_addr constant [9 x i8] c"baseline\00", align 1
@.str.23 = private unnamed_addr constant [45 x i8] c"error: there is no CPU level '%s'; there are\00", align 1
@.str.24 = private unnamed_addr constant [6 x i8] c"%s %s\00", align 1
@.str.25 = private unnamed_addr constant [2 x i8] c",\00", align 1
@.str.26 = private unnamed_addr constant [2 x i8] c"\0A\00", align 1
@.str.27 = private unnamed_addr constant [34 x i8] c"the value must be NAME=VALUE, not\00", align 1
@.str.28 = private unnamed_addr constant [26 x i8] c"this name is given twice:\00", align 1
@.str.29 = private unnamed_addr constant [27 x i8] c"%s: error: model '%s' has \00", align 1
@martlet_main_model = external constant [0 x i8], align 1
@.str.30 = private unnamed_addr constant [22 x i8] c"no entry '%s'; it has\00", align 1
@.str.31 = private unnamed_addr constant [17 x i8] c"several entries:\00", align 1
@.str.32 = private unnamed_addr constant [24 x i8] c"choose one with --entry\00", align 1
@.str.33 = private unnamed_addr constant [28 x i8] c"entry '%s' has no %s '%.*s'\00", align 1
@.str.34 = private unnamed_addr constant [4 x i8] c"dim\00", align 1
@.str.35 = private unnamed_addr constant [6 x i8] c"input\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_next(ptr noundef readonly captures(none) %0, ptr noundef captures(none) %1, ptr noundef captures(none) %2) local_unnamed_addr #0 {
  %4 = load i32, ptr %1, align 4
  %5 = getelementptr inbounds nuw i8, ptr %0, i64 48
  %6 = load i32, ptr %5, align 8
  %7 = icmp slt i32 %4, %6
  br i1 %7, label %8, label %43

8:
  %9 = getelementptr inbounds nuw i8, ptr %0, i64 40
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
  %5 = alloca %struct.main_option, align 8
  %6 = alloca i32, align 4
  %7 = alloca %struct.main_option, align 8
  %8 = alloca i32, align 4
  %9 = alloca %struct.main_options, align 8
  call void @llvm.lifetime.start.p0(i64 56, ptr nonnull %9) #5
  %10 = load ptr, ptr %1, align 8
  store ptr %10, ptr %9, align 8
  %11 = getelementptr inbounds nuw i8, ptr %9, i64 8
  store ptr null, ptr %11, align 8
  %12 = getelementptr inbounds nuw i8, ptr %9, i64 16
  store ptr null, ptr %12, align 8
  %13 = getelementptr inbounds nuw i8, ptr %9, i64 24
  store ptr null, ptr %13, align 8
  %14 = getelementptr inbounds nuw i8, ptr %9, i64 32
  store i32 -1, ptr %14, align 8
  %15 = getelementptr inbounds nuw i8, ptr %9, i64 36
  store i32 0, ptr %15, align 4
  %16 = getelementptr inbounds nuw i8, ptr %9, i64 40
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 8
  store ptr %17, ptr %16, align 8
  %18 = getelementptr inbounds nuw i8, ptr %9, i64 48
  %19 = add nsw i32 %0, -1
  store i32 %19, ptr %18, align 8
  %20 = getelementptr inbounds nuw i8, ptr %9, i64 52
  store i32 0, ptr %20, align 4
  %21 = sext i32 %0 to i64
  br label %22

22:
  %23 = phi i64 [ %34, %30 ], [ 1, %2 ]
  %24 = icmp slt i64 %23, %21
  br i1 %24, label %25, label %38

25:
  %26 = getelementptr inbounds nuw ptr, ptr %1, i64 %23
  %27 = load ptr, ptr %26, align 8
  %28 = tail call i32 @strcmp(ptr noundef %27, ptr noundef nonnull @.str) #4
  %29 = icmp eq i32 %28, 0
  br i1 %29, label %35, label %30

30:
  %31 = load ptr, ptr %26, align 8
  %32 = tail call i32 @strcmp(ptr noundef %31, ptr noundef nonnull @.str.1) #4
  %33 = icmp eq i32 %32, 0
  %34 = add nuw nsw i64 %23, 1
  br i1 %33, label %35, label %22, !llvm.loop !5

35:
  %36 = load ptr, ptr @stdout, align 8
  %37 = load ptr, ptr %1, align 8
  tail call fastcc void @print_usage(ptr noundef %36, ptr noundef %37) #6
  br label %302

38:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %7) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %8) #5
  store i32 0, ptr %8, align 4
  %39 = load i64, ptr @martlet_main_weights, align 8
  %40 = icmp ne i64 %39, 0
  %41 = getelementptr inbounds nuw i8, ptr %7, i64 8
  %42 = getelementptr inbounds nuw i8, ptr %5, i64 16
  %43 = getelementptr inbounds nuw i8, ptr %7, i64 16
  %44 = getelementptr inbounds nuw i8, ptr %5, i64 8
  br label %45

45:
  %46 = phi i32 [ -1, %38 ], [ %144, %184 ]
  %47 = call i32 @martlet_main_next(ptr noundef nonnull %9, ptr noundef nonnull %8, ptr noundef nonnull %7) #6
  %48 = icmp eq i32 %47, 0
  br i1 %48, label %186, label %49

49:
  %50 = call i32 @martlet_main_is(ptr noundef nonnull %7, ptr noundef nonnull @.str.9) #6
  %51 = icmp eq i32 %50, 0
  br i1 %51, label %52, label %60

52:
  %53 = call i32 @martlet_main_is(ptr noundef nonnull %7, ptr noundef nonnull @.str.10) #6
  %54 = icmp eq i32 %53, 0
  br i1 %54, label %55, label %60

55:
  %56 = call i32 @martlet_main_is(ptr noundef nonnull %7, ptr noundef nonnull @.str.11) #6
  %57 = icmp ne i32 %56, 0
  %58 = select i1 %57, i1 %40, i1 false
  %59 = select i1 %58, ptr %13, ptr null
  br label %60

60:
  %61 = phi ptr [ %59, %55 ], [ %11, %49 ], [ %12, %52 ]
  %62 = call i32 @martlet_main_is(ptr noundef nonnull %7, ptr noundef nonnull @.str.12) #6
  %63 = call i32 @martlet_main_is(ptr noundef nonnull %7, ptr noundef nonnull @.str.13) #6
  %64 = icmp eq i32 %63, 0
  br i1 %64, label %65, label %68

65:
  %66 = call i32 @martlet_main_is(ptr noundef nonnull %7, ptr noundef nonnull @.str.14) #6
  %67 = icmp ne i32 %66, 0
  br label %68

68:
  %69 = phi i1 [ true, %60 ], [ %67, %65 ]
  %70 = icmp ne ptr %61, null
  %71 = icmp ne i32 %62, 0
  %72 = select i1 %70, i1 true, i1 %71
  %73 = select i1 %72, i1 true, i1 %69
  br i1 %73, label %79, label %74

74:
  %75 = load ptr, ptr %7, align 8
  %76 = load i8, ptr %75, align 1
  %77 = icmp eq i8 %76, 45
  %78 = select i1 %77, ptr @.str.15, ptr @.str.16
  call fastcc void @fail_usage(ptr noundef %10, ptr noundef nonnull %78, ptr noundef nonnull %75) #6
  br label %190

79:
  %80 = load ptr, ptr %41, align 8
  %81 = icmp eq ptr %80, null
  br i1 %81, label %85, label %82

82:
  %83 = load i8, ptr %80, align 1
  %84 = icmp eq i8 %83, 0
  br i1 %84, label %85, label %87

85:
  %86 = load ptr, ptr %7, align 8
  call fastcc void @fail_usage(ptr noundef %10, ptr noundef nonnull @.str.17, ptr noundef %86) #6
  br label %190

87:
  br i1 %70, label %88, label %94

88:
  %89 = load ptr, ptr %61, align 8
  %90 = icmp ne ptr %89, null
  %91 = icmp sgt i32 %46, -1
  %92 = select i1 %71, i1 %91, i1 false
  %93 = select i1 %90, i1 true, i1 %92
  br i1 %93, label %97, label %99

94:
  %95 = icmp sgt i32 %46, -1
  %96 = select i1 %71, i1 %95, i1 false
  br i1 %96, label %97, label %100

97:
  %98 = load ptr, ptr %7, align 8
  call fastcc void @fail_usage(ptr noundef %10, ptr noundef nonnull @.str.18, ptr noundef %98) #6
  br label %190

99:
  store ptr %80, ptr %61, align 8
  br label %100

100:
  br i1 %71, label %101, label %143

101:
  %102 = phi i64 [ %117, %116 ], [ 0, %100 ]
  %103 = getelementptr inbounds nuw [0 x ptr], ptr @martlet_main_levels, i64 0, i64 %102
  %104 = load ptr, ptr %103, align 8
  %105 = icmp eq ptr %104, null
  br i1 %105, label %118, label %106

106:
  %107 = call i32 @strcmp(ptr noundef nonnull %80, ptr noundef nonnull %104) #4
  %108 = icmp eq i32 %107, 0
  br i1 %108, label %122, label %109

109:
  %110 = call i32 @strncmp(ptr noundef nonnull %104, ptr noundef nonnull @.str.21, i64 noundef 7) #4
  %111 = icmp eq i32 %110, 0
  br i1 %111, label %112, label %116

112:
  %113 = getelementptr inbounds nuw i8, ptr %104, i64 7
  %114 = call i32 @strcmp(ptr noundef nonnull %80, ptr noundef nonnull %113) #4
  %115 = icmp eq i32 %114, 0
  br i1 %115, label %122, label %116

116:
  %117 = add nuw nsw i64 %102, 1
  br label %101, !llvm.loop !6

118:
  %119 = call i32 @strcmp(ptr noundef nonnull %80, ptr noundef nonnull @.str.22) #4
  %120 = icmp ne i32 %119, 0
  %121 = sext i1 %120 to i32
  br label %124

122:
  %123 = trunc nuw nsw i64 %102 to i32
  br label %124

124:
  %125 = phi i32 [ %121, %118 ], [ %123, %122 ]
  store i32 %125, ptr %14, align 8
  %126 = icmp slt i32 %125, 0
  br i1 %126, label %127, label %143

127:
  %128 = load ptr, ptr @stderr, align 8
  %129 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %128, ptr noundef nonnull @.str.23, ptr noundef nonnull %80) #4
  br label %130

130:
  %131 = phi i64 [ %140, %136 ], [ 0, %127 ]
  %132 = getelementptr inbounds nuw [0 x ptr], ptr @martlet_main_levels, i64 0, i64 %131
  %133 = load ptr, ptr %132, align 8
  %134 = icmp eq ptr %133, null
  %135 = load ptr, ptr @stderr, align 8
  br i1 %134, label %141, label %136

136:
  %137 = icmp eq i64 %131, 0
  %138 = select i1 %137, ptr @.str.4, ptr @.str.25
  %139 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %135, ptr noundef nonnull @.str.24, ptr noundef nonnull %138, ptr noundef nonnull %133) #4
  %140 = add nuw nsw i64 %131, 1
  br label %130, !llvm.loop !7

141:
  %142 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %135, ptr noundef nonnull @.str.26) #4
  br label %190

143:
  %144 = phi i32 [ %125, %124 ], [ %46, %100 ]
  br i1 %69, label %145, label %184

145:
  %146 = call ptr @strchr(ptr noundef nonnull %80, i32 noundef 61) #4
  %147 = icmp eq ptr %146, null
  %148 = icmp eq ptr %146, %80
  %149 = or i1 %147, %148
  br i1 %149, label %154, label %150

150:
  %151 = getelementptr inbounds nuw i8, ptr %146, i64 1
  %152 = load i8, ptr %151, align 1
  %153 = icmp eq i8 %152, 0
  br i1 %153, label %154, label %155

154:
  call fastcc void @fail_usage(ptr noundef %10, ptr noundef nonnull @.str.27, ptr noundef nonnull %80) #6
  br label %190

155:
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %5) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %6) #5
  store i32 0, ptr %6, align 4
  %156 = ptrtoint ptr %146 to i64
  %157 = load ptr, ptr %7, align 8
  %158 = load i64, ptr %43, align 8
  %159 = getelementptr inbounds nuw i8, ptr %157, i64 2
  %160 = ptrtoint ptr %80 to i64
  %161 = sub i64 %156, %160
  %162 = add i64 %161, 1
  br label %163

163:
  %164 = call i32 @martlet_main_next(ptr noundef nonnull readonly %9, ptr noundef nonnull %6, ptr noundef nonnull %5) #6
  %165 = icmp eq i32 %164, 0
  %166 = load ptr, ptr %5, align 8
  %167 = icmp eq ptr %166, %157
  %168 = select i1 %165, i1 true, i1 %167
  br i1 %168, label %183, label %169

169:
  %170 = load i64, ptr %42, align 8
  %171 = icmp eq i64 %170, %158
  br i1 %171, label %172, label %182

172:
  %173 = load i8, ptr %159, align 1
  %174 = icmp eq i8 %173, 105
  %175 = select i1 %174, ptr @.str.13, ptr @.str.14
  %176 = call i32 @martlet_main_is(ptr noundef nonnull %5, ptr noundef nonnull %175) #6
  %177 = icmp eq i32 %176, 0
  br i1 %177, label %182, label %178

178:
  %179 = load ptr, ptr %44, align 8
  %180 = call i32 @strncmp(ptr noundef %179, ptr noundef nonnull %80, i64 noundef %162) #4
  %181 = icmp eq i32 %180, 0
  br i1 %181, label %185, label %182

182:
  br label %163, !llvm.loop !8

183:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #5
  br label %184

184:
  br label %45, !llvm.loop !9

185:
  call fastcc void @fail_usage(ptr noundef %10, ptr noundef nonnull @.str.28, ptr noundef nonnull %80) #6
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %6) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %5) #5
  br label %190

186:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %8) #5
  %187 = load ptr, ptr %12, align 8
  %188 = icmp eq ptr %187, null
  br i1 %188, label %189, label %191

189:
  store ptr @.str.19, ptr %12, align 8
  br label %191

190:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %8) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %7) #5
  br label %302

191:
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %7) #5
  %192 = load i32, ptr @martlet_main_entry_count, align 4
  %193 = icmp eq i32 %192, 1
  %194 = call i32 @llvm.smax.i32(i32 %192, i32 0)
  %195 = zext nneg i32 %194 to i64
  br label %196

196:
  %197 = phi i64 [ %209, %208 ], [ 0, %191 ]
  %198 = icmp eq i64 %197, %195
  br i1 %198, label %210, label %199

199:
  %200 = load ptr, ptr %11, align 8
  %201 = icmp eq ptr %200, null
  br i1 %201, label %207, label %202

202:
  %203 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %197
  %204 = load ptr, ptr %203, align 8
  %205 = call i32 @strcmp(ptr noundef nonnull %200, ptr noundef %204) #4
  %206 = icmp eq i32 %205, 0
  br i1 %206, label %235, label %208

207:
  br i1 %193, label %235, label %208

208:
  %209 = add nuw nsw i64 %197, 1
  br label %196, !llvm.loop !10

210:
  %211 = load ptr, ptr @stderr, align 8
  %212 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %211, ptr noundef nonnull @.str.29, ptr noundef %10, ptr noundef nonnull @martlet_main_model) #4
  %213 = load ptr, ptr %11, align 8
  %214 = icmp eq ptr %213, null
  %215 = load ptr, ptr @stderr, align 8
  br i1 %214, label %218, label %216

216:
  %217 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %215, ptr noundef nonnull @.str.30, ptr noundef nonnull %213) #4
  br label %220

218:
  %219 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %215, ptr noundef nonnull @.str.31) #4
  br label %220

220:
  br label %221

221:
  %222 = phi i64 [ %233, %227 ], [ 0, %220 ]
  %223 = icmp eq i64 %222, %195
  %224 = load ptr, ptr @stderr, align 8
  br i1 %223, label %225, label %227

225:
  %226 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %224, ptr noundef nonnull @.str.26) #4
  br i1 %214, label %234, label %302

227:
  %228 = icmp eq i64 %222, 0
  %229 = select i1 %228, ptr @.str.4, ptr @.str.25
  %230 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %222
  %231 = load ptr, ptr %230, align 8
  %232 = call i32 (ptr, ptr, ...) @fprintf(ptr noundef %224, ptr noundef nonnull @.str.24, ptr noundef nonnull %229, ptr noundef %231) #4
  %233 = add nuw nsw i64 %222, 1
  br label %221, !llvm.loop !11

234:
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.32) #4
  br label %302

235:
  %236 = and i64 %197, 4294967295
  %237 = getelementptr inbounds nuw [0 x %struct.main_entry], ptr @martlet_main_entries, i64 0, i64 %236
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %3) #5
  call void @llvm.lifetime.start.p0(i64 4, ptr nonnull %4) #5
  store i32 0, ptr %4, align 4
  %238 = getelementptr inbounds nuw i8, ptr %3, i64 8
  %239 = getelementptr inbounds nuw i8, ptr %237, i64 16
  %240 = getelementptr inbounds nuw i8, ptr %237, i64 8
  br label %241

241:
  %242 = call i32 @martlet_main_next(ptr noundef nonnull readonly %9, ptr noundef nonnull %4, ptr noundef nonnull %3) #6
  %243 = icmp eq i32 %242, 0
  br i1 %243, label %244, label %245

244:
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #5
  br label %298

245:
  %246 = call i32 @martlet_main_is(ptr noundef nonnull %3, ptr noundef nonnull @.str.14) #6
  %247 = icmp eq i32 %246, 0
  br i1 %247, label %248, label %251

248:
  %249 = call i32 @martlet_main_is(ptr noundef nonnull %3, ptr noundef nonnull @.str.13) #6
  %250 = icmp eq i32 %249, 0
  br i1 %250, label %271, label %251

251:
  %252 = phi i64 [ 40, %248 ], [ 48, %245 ]
  %253 = load ptr, ptr %238, align 8
  %254 = call ptr @strchr(ptr noundef %253, i32 noundef 61) #4
  %255 = ptrtoint ptr %254 to i64
  %256 = ptrtoint ptr %253 to i64
  %257 = sub i64 %255, %256
  %258 = trunc i64 %257 to i32
  %259 = getelementptr inbounds nuw i8, ptr %237, i64 %252
  %260 = shl i64 %257, 32
  %261 = ashr exact i64 %260, 32
  %262 = load i32, ptr %259, align 8
  %263 = call i32 @llvm.smax.i32(i32 %262, i32 0)
  %264 = zext nneg i32 %263 to i64
  br label %265

265:
  %266 = phi i64 [ %292, %289 ], [ 0, %251 ]
  %267 = phi i32 [ %291, %289 ], [ 0, %251 ]
  %268 = icmp eq i64 %266, %264
  br i1 %268, label %269, label %272

269:
  %270 = icmp eq i32 %267, 0
  br i1 %270, label %293, label %271

271:
  br label %241, !llvm.loop !12

272:
  br i1 %247, label %276, label %273

273:
  %274 = load ptr, ptr %239, align 8
  %275 = getelementptr inbounds nuw %struct.main_dim, ptr %274, i64 %266
  br label %279

276:
  %277 = load ptr, ptr %240, align 8
  %278 = getelementptr inbounds nuw %struct.main_tensor, ptr %277, i64 %266
  br label %279

279:
  %280 = phi ptr [ %275, %273 ], [ %278, %276 ]
  %281 = load ptr, ptr %280, align 8
  %282 = call i64 @strlen(ptr noundef %281) #4
  %283 = trunc i64 %282 to i32
  %284 = icmp eq i32 %283, %258
  br i1 %284, label %285, label %289

285:
  %286 = call i32 @strncmp(ptr noundef %281, ptr noundef %253, i64 noundef %261) #4
  %287 = icmp eq i32 %286, 0
  %288 = zext i1 %287 to i32
  br label %289

289:
  %290 = phi i32 [ 0, %279 ], [ %288, %285 ]
  %291 = or i32 %290, %267
  %292 = add nuw nsw i64 %266, 1
  br label %265, !llvm.loop !13

293:
  %294 = load ptr, ptr %237, align 8
  %295 = select i1 %247, ptr @.str.35, ptr @.str.34
  %296 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %10, ptr noundef nonnull @.str.33, ptr noundef %294, ptr noundef nonnull %295, i32 noundef %258, ptr noundef %253) #4
  call void @llvm.lifetime.end.p0(i64 4, ptr nonnull %4) #5
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %3) #5
  %297 = icmp eq i32 %296, 0
  br i1 %297, label %302, label %298

298:
  %299 = call i32 @martlet_main_run(ptr noundef nonnull %9, ptr noundef nonnull %237) #4
  %300 = icmp eq i32 %299, 0
  %301 = zext i1 %300 to i32
  br label %302

302:
  %303 = phi i32 [ 0, %35 ], [ 2, %190 ], [ 1, %293 ], [ %301, %298 ], [ 1, %234 ], [ 1, %225 ]
  call void @llvm.lifetime.end.p0(i64 56, ptr nonnull %9) #5
  ret i32 %303
}

declare i32 @strcmp(ptr noundef, ptr noundef) local_unnamed_addr #2

define internal fastcc void @print_usage(ptr noundef %0, ptr noundef %1) unnamed_addr #0 {
  %3 = load i64, ptr @martlet_main_weights, align 8
  %4 = icmp eq i64 %3, 0
  %5 = select i1 %4, ptr @.str.4, ptr @.str.3
  %6 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef %1, ptr noundef nonnull %5) #4
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
  %16 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.5, ptr noundef %15) #4
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
  br label %9, !llvm.loop !14

30:
  %31 = icmp slt i64 %26, %24
  %32 = select i1 %31, ptr @.str.7, ptr @.str.8
  %33 = load ptr, ptr %22, align 8
  %34 = getelementptr inbounds nuw %struct.main_tensor, ptr %33, i64 %26
  %35 = load ptr, ptr %34, align 8
  %36 = getelementptr inbounds nuw i8, ptr %34, i64 8
  %37 = load ptr, ptr %36, align 8
  %38 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %0, ptr noundef nonnull @.str.6, ptr noundef nonnull %32, ptr noundef %35, ptr noundef %37) #4
  %39 = add nuw nsw i64 %26, 1
  br label %25, !llvm.loop !15
}

declare i32 @martlet_main_run(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

define internal fastcc void @fail_usage(ptr noundef %0, ptr noundef %1, ptr noundef %2) unnamed_addr #0 {
  %4 = load ptr, ptr @stderr, align 8
  %5 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.20, ptr noundef %1, ptr noundef %2) #4
  %6 = load ptr, ptr @stderr, align 8
  tail call fastcc void @print_usage(ptr noundef %6, ptr noundef %0) #6
  ret void
}

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
