source_filename = "main.load"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

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
  br i1 %6, label %245, label %7

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
  br label %245

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
  br i1 %17, label %28, label %39

28:
  %29 = getelementptr inbounds nuw i8, ptr %5, i64 10
  %30 = load i8, ptr %29, align 1
  %31 = zext i8 %30 to i64
  %32 = shl nuw nsw i64 %31, 16
  %33 = getelementptr inbounds nuw i8, ptr %5, i64 11
  %34 = load i8, ptr %33, align 1
  %35 = zext i8 %34 to i64
  %36 = shl nuw nsw i64 %35, 24
  %37 = or disjoint i64 %32, %36
  %38 = or disjoint i64 %37, %27
  br label %39

39:
  %40 = phi i64 [ %38, %28 ], [ %27, %14 ]
  %41 = add i8 %16, -4
  %42 = icmp ult i8 %41, -3
  br i1 %42, label %47, label %43

43:
  %44 = load i64, ptr %4, align 8
  %45 = sub nsw i64 %44, %19
  %46 = icmp sgt i64 %40, %45
  br i1 %46, label %47, label %48

47:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef %1) #6
  br label %245

48:
  %49 = add nuw nsw i64 %40, 1
  %50 = call ptr @martlet_main_allocate(i64 noundef %49) #5
  %51 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %52 = load i32, ptr %51, align 8
  %53 = shl i32 %52, 3
  %54 = add i32 %53, 8
  %55 = sext i32 %54 to i64
  %56 = call ptr @martlet_main_allocate(i64 noundef %55) #5
  %57 = getelementptr inbounds nuw i8, ptr %2, i64 8
  store ptr %56, ptr %57, align 8
  %58 = icmp eq ptr %50, null
  %59 = icmp eq ptr %56, null
  %60 = select i1 %58, i1 true, i1 %59
  br i1 %60, label %61, label %62

61:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.3, ptr noundef nonnull %1) #6
  br label %245

62:
  %63 = getelementptr inbounds nuw i8, ptr %5, i64 %19
  %64 = call ptr @memcpy(ptr noundef nonnull %50, ptr noundef nonnull %63, i64 noundef %40) #5
  %65 = getelementptr inbounds nuw i8, ptr %50, i64 %40
  store i8 0, ptr %65, align 1
  %66 = call fastcc ptr @value_of(ptr noundef %50, ptr noundef nonnull @.str.4) #6
  %67 = call fastcc ptr @value_of(ptr noundef %50, ptr noundef nonnull @.str.5) #6
  %68 = call fastcc ptr @value_of(ptr noundef %50, ptr noundef nonnull @.str.6) #6
  %69 = icmp ne ptr %66, null
  %70 = icmp ne ptr %67, null
  %71 = and i1 %69, %70
  %72 = icmp ne ptr %68, null
  %73 = and i1 %71, %72
  br i1 %73, label %74, label %76

74:
  %75 = load i8, ptr %66, align 1
  switch i8 %75, label %76 [
    i8 39, label %77
    i8 34, label %77
  ]

76:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef nonnull %1) #6
  br label %245

77:
  %78 = getelementptr inbounds nuw i8, ptr %66, i64 1
  %79 = load i8, ptr %78, align 1
  %80 = icmp eq i8 %79, 62
  %81 = icmp eq i8 %79, 0
  br i1 %81, label %87, label %82

82:
  %83 = zext i8 %79 to i32
  %84 = call ptr @strchr(ptr noundef nonnull @.str.7, i32 noundef %83) #5
  %85 = icmp ne ptr %84, null
  %86 = zext i1 %85 to i64
  br label %87

87:
  %88 = phi i64 [ 0, %77 ], [ %86, %82 ]
  %89 = getelementptr inbounds nuw i8, ptr %78, i64 %88
  %90 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %91 = load ptr, ptr %90, align 8
  %92 = call i64 @strlen(ptr noundef %91) #5
  %93 = load ptr, ptr %90, align 8
  %94 = call i32 @strncmp(ptr noundef nonnull %89, ptr noundef %93, i64 noundef %92) #5
  %95 = icmp eq i32 %94, 0
  br i1 %95, label %96, label %101

96:
  %97 = getelementptr inbounds nuw i8, ptr %89, i64 %92
  %98 = load i8, ptr %97, align 1
  %99 = load i8, ptr %66, align 1
  %100 = icmp eq i8 %98, %99
  br i1 %100, label %102, label %101

101:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.8, ptr noundef nonnull %1) #6
  br label %245

102:
  %103 = load ptr, ptr %57, align 8
  %104 = load i8, ptr %68, align 1
  %105 = icmp eq i8 %104, 40
  br i1 %105, label %106, label %147

106:
  %107 = load i32, ptr %51, align 8
  %108 = getelementptr inbounds nuw i8, ptr %68, i64 1
  %109 = zext i32 %107 to i64
  br label %110

110:
  %111 = phi i64 [ 0, %106 ], [ %143, %142 ]
  %112 = phi ptr [ %108, %106 ], [ %125, %142 ]
  br label %113

113:
  %114 = phi ptr [ %112, %110 ], [ %117, %116 ]
  %115 = load i8, ptr %114, align 1
  switch i8 %115, label %118 [
    i8 32, label %116
    i8 44, label %116
    i8 41, label %145
  ]

116:
  %117 = getelementptr inbounds nuw i8, ptr %114, i64 1
  br label %113, !llvm.loop !3

118:
  %119 = add i8 %115, -58
  %120 = icmp ult i8 %119, -10
  %121 = icmp eq i64 %111, %109
  %122 = select i1 %120, i1 true, i1 %121
  br i1 %122, label %147, label %123

123:
  %124 = phi i8 [ %141, %138 ], [ %115, %118 ]
  %125 = phi ptr [ %140, %138 ], [ %114, %118 ]
  %126 = phi i64 [ %139, %138 ], [ 0, %118 ]
  %127 = add i8 %124, -48
  %128 = icmp ult i8 %127, 10
  br i1 %128, label %129, label %142

129:
  %130 = call { i64, i1 } @llvm.smul.with.overflow.i64(i64 %126, i64 10)
  %131 = extractvalue { i64, i1 } %130, 1
  br i1 %131, label %147, label %132

132:
  %133 = extractvalue { i64, i1 } %130, 0
  %134 = and i8 %124, 15
  %135 = zext nneg i8 %134 to i64
  %136 = call { i64, i1 } @llvm.sadd.with.overflow.i64(i64 %133, i64 %135)
  %137 = extractvalue { i64, i1 } %136, 1
  br i1 %137, label %147, label %138

138:
  %139 = extractvalue { i64, i1 } %136, 0
  %140 = getelementptr inbounds nuw i8, ptr %125, i64 1
  %141 = load i8, ptr %140, align 1
  br label %123, !llvm.loop !6

142:
  %143 = add nuw nsw i64 %111, 1
  %144 = getelementptr inbounds nuw i64, ptr %103, i64 %111
  store i64 %126, ptr %144, align 8
  br label %110, !llvm.loop !7

145:
  %146 = trunc nuw nsw i64 %111 to i32
  br label %147

147:
  %148 = phi i32 [ -1, %102 ], [ %146, %145 ], [ -1, %132 ], [ -1, %129 ], [ -1, %118 ]
  %149 = getelementptr inbounds nuw i8, ptr %2, i64 16
  store i32 %148, ptr %149, align 8
  %150 = load i32, ptr %51, align 8
  %151 = icmp eq i32 %148, %150
  br i1 %151, label %153, label %152

152:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.9, ptr noundef nonnull %1) #6
  br label %245

153:
  %154 = load ptr, ptr %57, align 8
  %155 = call i64 @martlet_main_size(ptr noundef nonnull %1, ptr noundef %154) #5
  %156 = icmp slt i64 %155, 0
  br i1 %156, label %162, label %157

157:
  %158 = load i64, ptr %4, align 8
  %159 = sub nuw nsw i64 %18, %40
  %160 = add i64 %159, %158
  %161 = icmp sgt i64 %155, %160
  br i1 %161, label %162, label %163

162:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.10, ptr noundef nonnull %1) #6
  br label %245

163:
  %164 = call ptr @martlet_main_allocate(i64 noundef %155) #5
  store ptr %164, ptr %2, align 8
  %165 = icmp eq ptr %164, null
  br i1 %165, label %166, label %167

166:
  call fastcc void @fail(ptr noundef %0, ptr noundef nonnull @.str.3, ptr noundef nonnull %1) #6
  br label %245

167:
  %168 = getelementptr inbounds nuw i8, ptr %1, i64 37
  %169 = load i8, ptr %168, align 1
  %170 = zext i8 %169 to i32
  %171 = add nuw nsw i32 %170, 7
  %172 = lshr i32 %171, 3
  %173 = call i32 @strncmp(ptr noundef nonnull %67, ptr noundef nonnull @.str.11, i64 noundef 4) #5
  %174 = icmp eq i32 %173, 0
  %175 = load ptr, ptr %2, align 8
  %176 = getelementptr inbounds nuw i8, ptr %63, i64 %40
  br i1 %174, label %177, label %219

177:
  %178 = load ptr, ptr %57, align 8
  %179 = load i32, ptr %149, align 8
  %180 = zext nneg i32 %172 to i64
  %181 = udiv i64 %155, %180
  %182 = zext i32 %179 to i64
  br label %183

183:
  %184 = phi i64 [ 0, %177 ], [ %199, %193 ]
  %185 = icmp samesign ult i64 %184, %181
  br i1 %185, label %186, label %221

186:
  %187 = phi i64 [ %190, %204 ], [ %182, %183 ]
  %188 = phi i64 [ %209, %204 ], [ %184, %183 ]
  %189 = phi i64 [ %213, %204 ], [ 0, %183 ]
  %190 = add nsw i64 %187, -1
  %191 = trunc nuw i64 %187 to i32
  %192 = icmp sgt i32 %191, 0
  br i1 %192, label %200, label %193

193:
  %194 = mul nuw nsw i64 %184, %180
  %195 = getelementptr inbounds nuw i8, ptr %175, i64 %194
  %196 = mul nsw i64 %189, %180
  %197 = getelementptr inbounds i8, ptr %176, i64 %196
  %198 = call ptr @memcpy(ptr noundef %195, ptr noundef nonnull %197, i64 noundef %180) #5
  %199 = add nuw nsw i64 %184, 1
  br label %183, !llvm.loop !8

200:
  %201 = phi i64 [ %218, %214 ], [ 0, %186 ]
  %202 = phi i64 [ %217, %214 ], [ 1, %186 ]
  %203 = icmp eq i64 %201, %190
  br i1 %203, label %204, label %214

204:
  %205 = getelementptr inbounds nuw i64, ptr %178, i64 %190
  %206 = load i64, ptr %205, align 8
  %207 = freeze i64 %188
  %208 = freeze i64 %206
  %209 = sdiv i64 %207, %208
  %210 = mul i64 %209, %208
  %211 = sub i64 %207, %210
  %212 = mul nsw i64 %211, %202
  %213 = add nsw i64 %212, %189
  br label %186, !llvm.loop !9

214:
  %215 = getelementptr inbounds nuw i64, ptr %178, i64 %201
  %216 = load i64, ptr %215, align 8
  %217 = mul nsw i64 %216, %202
  %218 = add nuw nsw i64 %201, 1
  br label %200, !llvm.loop !10

219:
  %220 = call ptr @memcpy(ptr noundef %175, ptr noundef nonnull %176, i64 noundef %155) #5
  br label %221

221:
  br i1 %80, label %222, label %244

222:
  %223 = load ptr, ptr %2, align 8
  %224 = zext nneg i32 %172 to i64
  %225 = lshr i32 %171, 4
  %226 = zext nneg i32 %225 to i64
  br label %227

227:
  %228 = phi i64 [ 0, %222 ], [ %229, %234 ]
  %229 = add nuw nsw i64 %228, %224
  %230 = icmp samesign ugt i64 %229, %155
  br i1 %230, label %244, label %231

231:
  %232 = getelementptr inbounds nuw i8, ptr %223, i64 %228
  %233 = getelementptr i8, ptr %223, i64 %229
  br label %234

234:
  %235 = phi i64 [ 0, %231 ], [ %243, %237 ]
  %236 = icmp eq i64 %235, %226
  br i1 %236, label %227, label %237, !llvm.loop !11

237:
  %238 = getelementptr inbounds nuw i8, ptr %232, i64 %235
  %239 = load i8, ptr %238, align 1
  %240 = xor i64 %235, -1
  %241 = getelementptr i8, ptr %233, i64 %240
  %242 = load i8, ptr %241, align 1
  store i8 %242, ptr %238, align 1
  store i8 %239, ptr %241, align 1
  %243 = add nuw nsw i64 %235, 1
  br label %234, !llvm.loop !12

244:
  call void @free(ptr noundef nonnull %50) #5
  call void @free(ptr noundef nonnull %5) #5
  br label %245

245:
  %246 = phi i32 [ 0, %13 ], [ 0, %3 ], [ 0, %47 ], [ 0, %61 ], [ 0, %76 ], [ 0, %101 ], [ 0, %152 ], [ 0, %162 ], [ 1, %244 ], [ 0, %166 ]
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %4) #4
  ret i32 %246
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
  br label %19, !llvm.loop !13

24:
  %25 = getelementptr inbounds nuw i8, ptr %5, i64 1
  br label %4, !llvm.loop !14

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

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nounwind }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"frame-pointer", i32 1}
!3 = distinct !{!3, !4, !5}
!4 = !{!"llvm.loop.mustprogress"}
!5 = !{!"llvm.loop.unroll.disable"}
!6 = distinct !{!6, !4, !5}
!7 = distinct !{!7, !5}
!8 = distinct !{!8, !4, !5}
!9 = distinct !{!9, !4, !5}
!10 = distinct !{!10, !4, !5}
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
!13 = distinct !{!13, !4, !5}
!14 = distinct !{!14, !4, !5}
