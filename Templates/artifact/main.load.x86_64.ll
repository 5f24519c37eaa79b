source_filename = "main.load"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

@.str = private unnamed_addr constant [7 x i8] c"\93NUMPY\00", align 1
@.str.1 = private unnamed_addr constant [24 x i8] c"this is not a .npy file\00", align 1
@.str.2 = private unnamed_addr constant [26 x i8] c"the header cannot be read\00", align 1
@.str.3 = private unnamed_addr constant [27 x i8] c"there is not enough memory\00", align 1
@.str.4 = private unnamed_addr constant [6 x i8] c"descr\00", align 1
@.str.5 = private unnamed_addr constant [14 x i8] c"fortran_order\00", align 1
@.str.6 = private unnamed_addr constant [6 x i8] c"shape\00", align 1
@.str.7 = private unnamed_addr constant [5 x i8] c"<>|=\00", align 1
@.str.8 = private unnamed_addr constant [33 x i8] c"the elements are of another type\00", align 1
@.str.9 = private unnamed_addr constant [27 x i8] c"the shape has another rank\00", align 1
@.str.10 = private unnamed_addr constant [22 x i8] c"the file is truncated\00", align 1
@.str.11 = private unnamed_addr constant [5 x i8] c"True\00", align 1
@stderr = external local_unnamed_addr global ptr, align 8
@.str.12 = private unnamed_addr constant [33 x i8] c"%s: error: %s; input '%s' is %s\0A\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_load(ptr noundef %0, ptr noundef %1, ptr noundef captures(none) %2) local_unnamed_addr #0 {
  %4 = alloca i64, align 8
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %4) #4
  %5 = call ptr @martlet_main_read(ptr noundef %0, ptr noundef nonnull %4) #5
  %6 = icmp eq ptr %5, null
  br i1 %6, label %236, label %7

7:
  %8 = load i64, ptr %4, align 8
  %9 = icmp slt i64 %8, 12
  br i1 %9, label %13, label %10

10:
  %11 = call i32 @strncmp(ptr noundef nonnull %5, ptr noundef nonnull @.str, i64 noundef 6) #5
  %12 = icmp eq i32 %11, 0
  br i1 %12, label %14, label %13

13:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.1, ptr noundef %1) #6
  br label %236

14:
  %15 = getelementptr inbounds nuw i8, ptr %5, i64 6
  %16 = load i8, ptr %15, align 1
  %17 = icmp ugt i8 %16, 1
  %18 = select i1 %17, i64 -12, i64 -10
  %19 = select i1 %17, i64 12, i64 10
  %20 = getelementptr inbounds nuw i8, ptr %5, i64 8
  %21 = load i8, ptr %20, align 1
  %22 = zext i8 %21 to i64
  %23 = getelementptr inbounds nuw i8, ptr %5, i64 9
  %24 = load i8, ptr %23, align 1
  %25 = zext i8 %24 to i64
  %26 = shl nuw nsw i64 %25, 8
  %27 = or disjoint i64 %26, %22
  br i1 %17, label %28, label %34

28:
  %29 = getelementptr inbounds nuw i8, ptr %5, i64 10
  %30 = load i16, ptr %29, align 1
  %31 = zext i16 %30 to i64
  %32 = shl nuw nsw i64 %31, 16
  %33 = or disjoint i64 %32, %27
  br label %34

34:
  %35 = phi i64 [ %33, %28 ], [ %27, %14 ]
  %36 = add i8 %16, -4
  %37 = icmp ult i8 %36, -3
  br i1 %37, label %42, label %38

38:
  %39 = load i64, ptr %4, align 8
  %40 = sub nsw i64 %39, %19
  %41 = icmp sgt i64 %35, %40
  br i1 %41, label %42, label %43

42:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef %1) #6
  br label %236

43:
  %44 = add nuw nsw i64 %35, 1
  %45 = call ptr @martlet_main_allocate(i64 noundef %44) #5
  %46 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %47 = load i32, ptr %46, align 8
  %48 = shl i32 %47, 3
  %49 = add i32 %48, 8
  %50 = sext i32 %49 to i64
  %51 = call ptr @martlet_main_allocate(i64 noundef %50) #5
  %52 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %51, ptr %52, align 8
  %53 = icmp eq ptr %45, null
  %54 = icmp eq ptr %51, null
  %55 = select i1 %53, i1 true, i1 %54
  br i1 %55, label %56, label %57

56:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.3, ptr noundef nonnull %1) #6
  br label %236

57:
  %58 = getelementptr inbounds nuw i8, ptr %5, i64 %19
  %59 = call ptr @memcpy(ptr noundef nonnull %45, ptr noundef nonnull %58, i64 noundef %35) #5
  %60 = getelementptr inbounds nuw i8, ptr %45, i64 %35
  store i8 0, ptr %60, align 1
  %61 = call fastcc ptr @value_of(ptr noundef %45, ptr noundef nonnull @.str.4) #6
  %62 = call fastcc ptr @value_of(ptr noundef %45, ptr noundef nonnull @.str.5) #6
  %63 = call fastcc ptr @value_of(ptr noundef %45, ptr noundef nonnull @.str.6) #6
  %64 = icmp ne ptr %61, null
  %65 = icmp ne ptr %62, null
  %66 = and i1 %64, %65
  %67 = icmp ne ptr %63, null
  %68 = and i1 %66, %67
  br i1 %68, label %69, label %71

69:
  %70 = load i8, ptr %61, align 1
  switch i8 %70, label %71 [
    i8 39, label %72
    i8 34, label %72
  ]

71:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef nonnull %1) #6
  br label %236

72:
  %73 = getelementptr inbounds nuw i8, ptr %61, i64 1
  %74 = load i8, ptr %73, align 1
  %75 = icmp eq i8 %74, 62
  %76 = icmp eq i8 %74, 0
  br i1 %76, label %82, label %77

77:
  %78 = sext i8 %74 to i32
  %79 = call ptr @strchr(ptr noundef nonnull @.str.7, i32 noundef %78) #5
  %80 = icmp ne ptr %79, null
  %81 = zext i1 %80 to i64
  br label %82

82:
  %83 = phi i64 [ 0, %72 ], [ %81, %77 ]
  %84 = getelementptr inbounds nuw i8, ptr %73, i64 %83
  %85 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %86 = load ptr, ptr %85, align 8
  %87 = call i64 @strlen(ptr noundef %86) #5
  %88 = load ptr, ptr %85, align 8
  %89 = call i32 @strncmp(ptr noundef nonnull %84, ptr noundef %88, i64 noundef %87) #5
  %90 = icmp eq i32 %89, 0
  br i1 %90, label %91, label %96

91:
  %92 = getelementptr inbounds nuw i8, ptr %84, i64 %87
  %93 = load i8, ptr %92, align 1
  %94 = load i8, ptr %61, align 1
  %95 = icmp eq i8 %93, %94
  br i1 %95, label %97, label %96

96:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.8, ptr noundef nonnull %1) #6
  br label %236

97:
  %98 = load ptr, ptr %52, align 8
  %99 = load i8, ptr %63, align 1
  %100 = icmp eq i8 %99, 40
  br i1 %100, label %101, label %141

101:
  %102 = load i32, ptr %46, align 8
  %103 = getelementptr inbounds nuw i8, ptr %63, i64 1
  %104 = zext i32 %102 to i64
  br label %105

105:
  %106 = phi i64 [ 0, %101 ], [ %137, %136 ]
  %107 = phi ptr [ %103, %101 ], [ %120, %136 ]
  br label %108

108:
  %109 = phi ptr [ %107, %105 ], [ %112, %111 ]
  %110 = load i8, ptr %109, align 1
  switch i8 %110, label %113 [
    i8 32, label %111
    i8 44, label %111
    i8 41, label %139
  ]

111:
  %112 = getelementptr inbounds nuw i8, ptr %109, i64 1
  br label %108, !llvm.loop !2

113:
  %114 = add i8 %110, -58
  %115 = icmp ult i8 %114, -10
  %116 = icmp eq i64 %106, %104
  %117 = select i1 %115, i1 true, i1 %116
  br i1 %117, label %141, label %118

118:
  %119 = phi i8 [ %135, %132 ], [ %110, %113 ]
  %120 = phi ptr [ %134, %132 ], [ %109, %113 ]
  %121 = phi i64 [ %133, %132 ], [ 0, %113 ]
  %122 = add i8 %119, -48
  %123 = icmp ult i8 %122, 10
  br i1 %123, label %124, label %136

124:
  %125 = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %121, i64 10)
  %126 = extractvalue { i64, i1 } %125, 1
  br i1 %126, label %141, label %127

127:
  %128 = extractvalue { i64, i1 } %125, 0
  %129 = zext nneg i8 %122 to i64
  %130 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %128, i64 %129)
  %131 = extractvalue { i64, i1 } %130, 1
  br i1 %131, label %141, label %132

132:
  %133 = extractvalue { i64, i1 } %130, 0
  %134 = getelementptr inbounds nuw i8, ptr %120, i64 1
  %135 = load i8, ptr %134, align 1
  br label %118, !llvm.loop !5

136:
  %137 = add nuw nsw i64 %106, 1
  %138 = getelementptr inbounds nuw i64, ptr %98, i64 %106
  store i64 %121, ptr %138, align 8
  br label %105, !llvm.loop !6

139:
  %140 = trunc nuw nsw i64 %106 to i32
  br label %141

141:
  %142 = phi i32 [ -1, %97 ], [ %140, %139 ], [ -1, %127 ], [ -1, %124 ], [ -1, %113 ]
  %143 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i32 %142, ptr %143, align 8
  %144 = load i32, ptr %46, align 8
  %145 = icmp eq i32 %142, %144
  br i1 %145, label %147, label %146

146:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.9, ptr noundef nonnull %1) #6
  br label %236

147:
  %148 = load ptr, ptr %52, align 8
  %149 = call i64 @martlet_main_size(ptr noundef nonnull %1, ptr noundef %148) #5
  %150 = icmp slt i64 %149, 0
  br i1 %150, label %156, label %151

151:
  %152 = load i64, ptr %4, align 8
  %153 = sub nuw nsw i64 %18, %35
  %154 = add i64 %153, %152
  %155 = icmp sgt i64 %149, %154
  br i1 %155, label %156, label %157

156:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.10, ptr noundef nonnull %1) #6
  br label %236

157:
  %158 = call ptr @martlet_main_allocate(i64 noundef %149) #5
  store ptr %158, ptr %2, align 8
  %159 = icmp eq ptr %158, null
  br i1 %159, label %160, label %161

160:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.3, ptr noundef nonnull %1) #6
  br label %236

161:
  %162 = getelementptr inbounds nuw i8, ptr %1, i64 37
  %163 = load i8, ptr %162, align 1
  %164 = zext i8 %163 to i32
  %165 = add nuw nsw i32 %164, 7
  %166 = lshr i32 %165, 3
  %167 = call i32 @strncmp(ptr noundef nonnull %62, ptr noundef nonnull @.str.11, i64 noundef 4) #5
  %168 = icmp eq i32 %167, 0
  %169 = load ptr, ptr %2, align 8
  %170 = getelementptr inbounds nuw i8, ptr %58, i64 %35
  br i1 %168, label %171, label %210

171:
  %172 = load ptr, ptr %52, align 8
  %173 = load i32, ptr %143, align 8
  %174 = zext nneg i32 %166 to i64
  %175 = udiv i64 %149, %174
  %176 = zext i32 %173 to i64
  br label %177

177:
  %178 = phi i64 [ 0, %171 ], [ %193, %187 ]
  %179 = icmp samesign ult i64 %178, %175
  br i1 %179, label %180, label %212

180:
  %181 = phi i64 [ %184, %198 ], [ %176, %177 ]
  %182 = phi i64 [ %204, %198 ], [ %178, %177 ]
  %183 = phi i64 [ %203, %198 ], [ 0, %177 ]
  %184 = add nsw i64 %181, -1
  %185 = trunc nuw i64 %181 to i32
  %186 = icmp sgt i32 %185, 0
  br i1 %186, label %194, label %187

187:
  %188 = mul nuw nsw i64 %178, %174
  %189 = getelementptr inbounds nuw i8, ptr %169, i64 %188
  %190 = mul nsw i64 %183, %174
  %191 = getelementptr inbounds i8, ptr %170, i64 %190
  %192 = call ptr @memcpy(ptr noundef %189, ptr noundef nonnull %191, i64 noundef %174) #5
  %193 = add nuw nsw i64 %178, 1
  br label %177, !llvm.loop !7

194:
  %195 = phi i64 [ %209, %205 ], [ 0, %180 ]
  %196 = phi i64 [ %208, %205 ], [ 1, %180 ]
  %197 = icmp eq i64 %195, %184
  br i1 %197, label %198, label %205

198:
  %199 = getelementptr inbounds nuw i64, ptr %172, i64 %184
  %200 = load i64, ptr %199, align 8
  %201 = srem i64 %182, %200
  %202 = mul nsw i64 %201, %196
  %203 = add nsw i64 %202, %183
  %204 = sdiv i64 %182, %200
  br label %180, !llvm.loop !8

205:
  %206 = getelementptr inbounds nuw i64, ptr %172, i64 %195
  %207 = load i64, ptr %206, align 8
  %208 = mul nsw i64 %207, %196
  %209 = add nuw nsw i64 %195, 1
  br label %194, !llvm.loop !9

210:
  %211 = call ptr @memcpy(ptr noundef %169, ptr noundef nonnull %170, i64 noundef %149) #5
  br label %212

212:
  br i1 %75, label %213, label %235

213:
  %214 = load ptr, ptr %2, align 8
  %215 = zext nneg i32 %166 to i64
  %216 = lshr i32 %165, 4
  %217 = zext nneg i32 %216 to i64
  br label %218

218:
  %219 = phi i64 [ 0, %213 ], [ %220, %225 ]
  %220 = add nuw nsw i64 %219, %215
  %221 = icmp samesign ugt i64 %220, %149
  br i1 %221, label %235, label %222

222:
  %223 = getelementptr inbounds nuw i8, ptr %214, i64 %219
  %224 = getelementptr i8, ptr %214, i64 %220
  br label %225

225:
  %226 = phi i64 [ 0, %222 ], [ %234, %228 ]
  %227 = icmp eq i64 %226, %217
  br i1 %227, label %218, label %228, !llvm.loop !10

228:
  %229 = getelementptr inbounds nuw i8, ptr %223, i64 %226
  %230 = load i8, ptr %229, align 1
  %231 = xor i64 %226, -1
  %232 = getelementptr i8, ptr %224, i64 %231
  %233 = load i8, ptr %232, align 1
  store i8 %233, ptr %229, align 1
  store i8 %230, ptr %232, align 1
  %234 = add nuw nsw i64 %226, 1
  br label %225, !llvm.loop !11

235:
  call void @free(ptr noundef nonnull %45) #5
  call void @free(ptr noundef nonnull %5) #5
  br label %236

236:
  %237 = phi i32 [ 0, %13 ], [ 0, %3 ], [ 0, %42 ], [ 0, %56 ], [ 0, %71 ], [ 0, %96 ], [ 0, %146 ], [ 0, %156 ], [ 1, %235 ], [ 0, %160 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #4
  ret i32 %237
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare ptr @martlet_main_read(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @strncmp(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

define internal fastcc void @fail(ptr noundef %0, ptr noundef %1, ptr noundef readonly captures(none) %2) unnamed_addr #0 {
  %4 = load ptr, ptr @stderr, align 8
  %5 = load ptr, ptr %2, align 8
  %6 = getelementptr inbounds nuw i8, ptr %2, i64 8
  %7 = load ptr, ptr %6, align 8
  %8 = tail call i32 (ptr, ptr, ...) @fprintf(ptr noundef %4, ptr noundef nonnull @.str.12, ptr noundef %0, ptr noundef %1, ptr noundef %5, ptr noundef %7) #5
  ret void
}

declare ptr @martlet_main_allocate(i64 noundef) local_unnamed_addr #2

declare ptr @memcpy(ptr noundef, ptr noundef, i64 noundef) local_unnamed_addr #2

define internal fastcc noundef ptr @value_of(ptr noundef nonnull %0, ptr noundef %1) unnamed_addr #0 {
  %3 = tail call i64 @strlen(ptr noundef %1) #5
  br label %4

4:
  %5 = phi ptr [ %0, %2 ], [ %25, %24 ]
  %6 = load i8, ptr %5, align 1
  switch i8 %6, label %24 [
    i8 0, label %26
    i8 39, label %7
    i8 34, label %7
  ]

7:
  %8 = getelementptr inbounds nuw i8, ptr %5, i64 1
  %9 = tail call i32 @strncmp(ptr noundef nonnull %8, ptr noundef %1, i64 noundef %3) #5
  %10 = icmp eq i32 %9, 0
  br i1 %10, label %11, label %24

11:
  %12 = getelementptr i8, ptr %5, i64 %3
  %13 = getelementptr i8, ptr %12, i64 1
  %14 = load i8, ptr %13, align 1
  %15 = load i8, ptr %5, align 1
  %16 = icmp eq i8 %14, %15
  br i1 %16, label %17, label %24

17:
  %18 = getelementptr i8, ptr %12, i64 2
  br label %19

19:
  %20 = phi ptr [ %18, %17 ], [ %23, %22 ]
  %21 = load i8, ptr %20, align 1
  switch i8 %21, label %26 [
    i8 32, label %22
    i8 58, label %22
  ]

22:
  %23 = getelementptr inbounds nuw i8, ptr %20, i64 1
  br label %19, !llvm.loop !12

24:
  %25 = getelementptr inbounds nuw i8, ptr %5, i64 1
  br label %4, !llvm.loop !13

26:
  %27 = phi ptr [ %20, %19 ], [ null, %4 ]
  ret ptr %27
}

declare ptr @strchr(ptr noundef, i32 noundef) local_unnamed_addr #2

declare i64 @strlen(ptr noundef) local_unnamed_addr #2

declare i64 @martlet_main_size(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @free(ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @fprintf(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

declare { i64, i1 } @llvm.smul.with.overflow.i64(i64, i64) #3

declare { i64, i1 } @llvm.sadd.with.overflow.i64(i64, i64) #3

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = distinct !{!2, !3, !4}
!3 = !{!"llvm.loop.mustprogress"}
!4 = !{!"llvm.loop.unroll.disable"}
!5 = distinct !{!5, !3, !4}
!6 = distinct !{!6, !4}
!7 = distinct !{!7, !3, !4}
!8 = distinct !{!8, !3, !4}
!9 = distinct !{!9, !3, !4}
!10 = distinct !{!10, !3, !4}
!11 = distinct !{!11, !3, !4}
!12 = distinct !{!12, !3, !4}
!13 = distinct !{!13, !3, !4}
