source_filename = "main.bind"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }
%struct.main_array = type { ptr, ptr, i32, ptr }
%struct.main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }

@.str = private unnamed_addr constant [46 x i8] c"input '%s' has rank %d, must have rank %d: %s\00", align 1
@.str.1 = private unnamed_addr constant [26 x i8] c"input '%s' is %s, from %s\00", align 1
@.str.2 = private unnamed_addr constant [6 x i8] c"--dim\00", align 1
@.str.3 = private unnamed_addr constant [30 x i8] c"'%s' is no value for dim '%s'\00", align 1
@.str.4 = private unnamed_addr constant [24 x i8] c"no input shows dim '%s'\00", align 1
@.str.5 = private unnamed_addr constant [31 x i8] c"give its value with --dim %s=N\00", align 1
@.str.6 = private unnamed_addr constant [50 x i8] c"input '%s' has extent %lld on axis %d, must be %s\00", align 1
@.str.7 = private unnamed_addr constant [8 x i8] c"another\00", align 1
@.str.8 = private unnamed_addr constant [45 x i8] c"dim '%s' is %lld, must be a multiple of %lld\00", align 1
@.str.9 = private unnamed_addr constant [42 x i8] c"dim '%s' is %lld, must lie in %lld...%lld\00", align 1
@.str.10 = private unnamed_addr constant [59 x i8] c"input '%s' has extent %lld on axis %d, must have %lld (%s)\00", align 1
@.str.11 = private unnamed_addr constant [54 x i8] c"input '%s' has extent %lld on axis %d, must have %lld\00", align 1

define hidden range(i32 0, 2) i32 @martlet_main_bind(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef readonly captures(none) %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = alloca ptr, align 8
  %6 = alloca ptr, align 8
  %7 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %8 = load i32, ptr %7, align 8
  %9 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %10 = tail call i32 @llvm.smax.i32(i32 %8, i32 0)
  %11 = zext nneg i32 %10 to i64
  br label %12

12:
  %13 = phi i64 [ %27, %18 ], [ 0, %4 ]
  %14 = icmp eq i64 %13, %11
  br i1 %14, label %15, label %18

15:
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 16
  br label %40

18:
  %19 = load ptr, ptr %9, align 8
  %20 = getelementptr inbounds nuw %struct.main_tensor, ptr %19, i64 %13
  %21 = getelementptr inbounds nuw %struct.main_array, ptr %2, i64 %13
  %22 = getelementptr inbounds nuw i8, ptr %21, i64 16
  %23 = load i32, ptr %22, align 8
  %24 = getelementptr inbounds nuw i8, ptr %20, i64 48
  %25 = load i32, ptr %24, align 8
  %26 = icmp eq i32 %23, %25
  %27 = add nuw nsw i64 %13, 1
  br i1 %26, label %12, label %28, !llvm.loop !2

28:
  %29 = getelementptr inbounds nuw i8, ptr %20, i64 24
  %30 = load ptr, ptr %29, align 8
  %31 = icmp eq ptr %30, null
  br i1 %31, label %32, label %34

32:
  %33 = load ptr, ptr %0, align 8
  br label %34

34:
  %35 = phi ptr [ %33, %32 ], [ %30, %28 ]
  %36 = load ptr, ptr %20, align 8
  %37 = getelementptr inbounds nuw i8, ptr %20, i64 8
  %38 = load ptr, ptr %37, align 8
  %39 = tail call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %35, ptr noundef nonnull @.str, ptr noundef %36, i32 noundef %23, i32 noundef %25, ptr noundef %38) #5
  tail call fastcc void @note_input(ptr noundef nonnull %20, ptr noundef nonnull %21) #6
  br label %214

40:
  %41 = phi i64 [ 0, %15 ], [ %113, %112 ]
  %42 = load i32, ptr %16, align 8
  %43 = sext i32 %42 to i64
  %44 = icmp slt i64 %41, %43
  br i1 %44, label %48, label %45

45:
  %46 = call i32 @llvm.smax.i32(i32 %42, i32 0)
  %47 = zext nneg i32 %46 to i64
  br label %114

48:
  %49 = load ptr, ptr %17, align 8
  %50 = getelementptr inbounds nuw %struct.main_dim, ptr %49, i64 %41
  %51 = getelementptr inbounds nuw i64, ptr %3, i64 %41
  %52 = load ptr, ptr %50, align 8
  %53 = call ptr @martlet_main_value(ptr noundef %0, ptr noundef nonnull @.str.2, ptr noundef %52) #5
  %54 = icmp eq ptr %53, null
  br i1 %54, label %63, label %55

55:
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %6) #7
  %56 = call i64 @strtol(ptr noundef nonnull %53, ptr noundef nonnull %6, i32 noundef 10) #5
  store i64 %56, ptr %51, align 8
  %57 = load ptr, ptr %6, align 8
  %58 = icmp eq ptr %57, %53
  br i1 %58, label %107, label %59

59:
  %60 = load i8, ptr %57, align 1
  %61 = icmp eq i8 %60, 0
  br i1 %61, label %62, label %107

62:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #7
  br label %112

63:
  %64 = getelementptr inbounds nuw i8, ptr %50, i64 8
  %65 = load i32, ptr %64, align 8
  %66 = icmp slt i32 %65, 0
  br i1 %66, label %67, label %72

67:
  %68 = load ptr, ptr %0, align 8
  %69 = load ptr, ptr %50, align 8
  %70 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %68, ptr noundef nonnull @.str.4, ptr noundef %69) #5
  %71 = load ptr, ptr %50, align 8
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.5, ptr noundef %71) #5
  br label %214

72:
  %73 = load ptr, ptr %9, align 8
  %74 = zext nneg i32 %65 to i64
  %75 = getelementptr inbounds nuw %struct.main_array, ptr %2, i64 %74
  %76 = getelementptr inbounds nuw i8, ptr %75, i64 8
  %77 = load ptr, ptr %76, align 8
  %78 = getelementptr inbounds nuw i8, ptr %50, i64 12
  %79 = load i32, ptr %78, align 4
  %80 = sext i32 %79 to i64
  %81 = getelementptr inbounds i64, ptr %77, i64 %80
  %82 = load i64, ptr %81, align 8
  %83 = getelementptr inbounds nuw i8, ptr %50, i64 24
  %84 = load i64, ptr %83, align 8
  %85 = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %82, i64 %84)
  %86 = extractvalue { i64, i1 } %85, 1
  %87 = extractvalue { i64, i1 } %85, 0
  br i1 %86, label %94, label %88

88:
  %89 = getelementptr inbounds nuw i8, ptr %50, i64 16
  %90 = load i64, ptr %89, align 8
  %91 = srem i64 %87, %90
  %92 = sdiv i64 %87, %90
  %93 = icmp eq i64 %91, 0
  br i1 %93, label %106, label %94

94:
  %95 = getelementptr inbounds nuw %struct.main_tensor, ptr %73, i64 %74
  %96 = getelementptr inbounds nuw i8, ptr %95, i64 40
  %97 = load ptr, ptr %96, align 8
  %98 = getelementptr inbounds ptr, ptr %97, i64 %80
  %99 = load ptr, ptr %98, align 8
  %100 = getelementptr inbounds nuw i8, ptr %95, i64 24
  %101 = load ptr, ptr %100, align 8
  %102 = load ptr, ptr %95, align 8
  %103 = icmp eq ptr %99, null
  %104 = select i1 %103, ptr @.str.7, ptr %99
  %105 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %101, ptr noundef nonnull @.str.6, ptr noundef %102, i64 noundef %82, i32 noundef %79, ptr noundef nonnull %104) #5
  call fastcc void @note_input(ptr noundef nonnull %95, ptr noundef nonnull readonly %75) #6
  br label %214

106:
  store i64 %92, ptr %51, align 8
  br label %112

107:
  %108 = load ptr, ptr %0, align 8
  %109 = load ptr, ptr %50, align 8
  %110 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %108, ptr noundef nonnull @.str.3, ptr noundef nonnull %53, ptr noundef %109) #5
  %111 = icmp eq i32 %110, 0
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #7
  br i1 %111, label %214, label %112

112:
  %113 = add nuw nsw i64 %41, 1
  br label %40, !llvm.loop !5

114:
  %115 = phi i64 [ %154, %149 ], [ 0, %45 ]
  %116 = icmp eq i64 %115, %47
  br i1 %116, label %167, label %117

117:
  %118 = load ptr, ptr %17, align 8
  %119 = getelementptr inbounds nuw %struct.main_dim, ptr %118, i64 %115
  %120 = getelementptr inbounds nuw i64, ptr %3, i64 %115
  %121 = load i64, ptr %120, align 8
  %122 = getelementptr inbounds nuw i8, ptr %119, i64 8
  %123 = load i32, ptr %122, align 8
  %124 = icmp slt i32 %123, 0
  br i1 %124, label %134, label %125

125:
  %126 = load ptr, ptr %9, align 8
  %127 = icmp eq ptr %126, null
  br i1 %127, label %134, label %128

128:
  %129 = zext nneg i32 %123 to i64
  %130 = getelementptr inbounds nuw %struct.main_tensor, ptr %126, i64 %129
  %131 = getelementptr inbounds nuw i8, ptr %130, i64 24
  %132 = load ptr, ptr %131, align 8
  %133 = icmp eq ptr %132, null
  br i1 %133, label %134, label %138

134:
  %135 = phi i1 [ false, %128 ], [ true, %125 ], [ true, %117 ]
  %136 = phi ptr [ %130, %128 ], [ null, %125 ], [ null, %117 ]
  %137 = load ptr, ptr %0, align 8
  br label %138

138:
  %139 = phi i1 [ %135, %134 ], [ false, %128 ]
  %140 = phi ptr [ %136, %134 ], [ %130, %128 ]
  %141 = phi ptr [ %137, %134 ], [ %132, %128 ]
  %142 = getelementptr inbounds nuw i8, ptr %119, i64 32
  %143 = load i64, ptr %142, align 8
  %144 = icmp slt i64 %121, %143
  %145 = getelementptr inbounds nuw i8, ptr %119, i64 40
  %146 = load i64, ptr %145, align 8
  %147 = icmp sgt i64 %121, %146
  %148 = select i1 %144, i1 true, i1 %147
  br i1 %148, label %158, label %149

149:
  %150 = getelementptr inbounds nuw i8, ptr %119, i64 48
  %151 = load i64, ptr %150, align 8
  %152 = srem i64 %121, %151
  %153 = icmp eq i64 %152, 0
  %154 = add nuw nsw i64 %115, 1
  br i1 %153, label %114, label %155, !llvm.loop !6

155:
  %156 = load ptr, ptr %119, align 8
  %157 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %141, ptr noundef nonnull @.str.8, ptr noundef %156, i64 noundef %121, i64 noundef %151) #5
  br label %161

158:
  %159 = load ptr, ptr %119, align 8
  %160 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %141, ptr noundef nonnull @.str.9, ptr noundef %159, i64 noundef %121, i64 noundef %143, i64 noundef %146) #5
  br label %161

161:
  br i1 %139, label %214, label %162

162:
  %163 = getelementptr inbounds nuw i8, ptr %119, i64 8
  %164 = load i32, ptr %163, align 8
  %165 = sext i32 %164 to i64
  %166 = getelementptr inbounds %struct.main_array, ptr %2, i64 %165
  call fastcc void @note_input(ptr noundef nonnull %140, ptr noundef readonly %166) #6
  br label %214

167:
  %168 = phi i64 [ %211, %210 ], [ 0, %114 ]
  %169 = load i32, ptr %7, align 8
  %170 = sext i32 %169 to i64
  %171 = icmp sge i64 %168, %170
  br i1 %171, label %212, label %172

172:
  %173 = load ptr, ptr %9, align 8
  %174 = getelementptr inbounds nuw %struct.main_tensor, ptr %173, i64 %168
  %175 = getelementptr inbounds nuw %struct.main_array, ptr %2, i64 %168
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5) #7
  %176 = getelementptr inbounds nuw i8, ptr %174, i64 32
  %177 = load ptr, ptr %176, align 8
  store ptr %177, ptr %5, align 8
  %178 = getelementptr inbounds nuw i8, ptr %174, i64 48
  %179 = getelementptr inbounds nuw i8, ptr %175, i64 8
  br label %180

180:
  %181 = phi i64 [ %209, %208 ], [ 0, %172 ]
  %182 = load i32, ptr %178, align 8
  %183 = sext i32 %182 to i64
  %184 = icmp slt i64 %181, %183
  br i1 %184, label %185, label %210

185:
  %186 = call i64 @martlet_main_evaluate(ptr noundef nonnull %5, ptr noundef %3) #5
  %187 = load ptr, ptr %179, align 8
  %188 = getelementptr inbounds nuw i64, ptr %187, i64 %181
  %189 = load i64, ptr %188, align 8
  %190 = icmp eq i64 %189, %186
  br i1 %190, label %208, label %191

191:
  %192 = trunc nuw nsw i64 %181 to i32
  %193 = getelementptr inbounds nuw i8, ptr %174, i64 40
  %194 = load ptr, ptr %193, align 8
  %195 = getelementptr inbounds nuw ptr, ptr %194, i64 %181
  %196 = load ptr, ptr %195, align 8
  %197 = getelementptr inbounds nuw i8, ptr %174, i64 24
  %198 = load ptr, ptr %197, align 8
  %199 = icmp eq ptr %198, null
  br i1 %199, label %200, label %202

200:
  %201 = load ptr, ptr %0, align 8
  br label %202

202:
  %203 = phi ptr [ %201, %200 ], [ %198, %191 ]
  %204 = icmp eq ptr %196, null
  %205 = select i1 %204, ptr @.str.11, ptr @.str.10
  %206 = load ptr, ptr %174, align 8
  %207 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %203, ptr noundef nonnull %205, ptr noundef %206, i64 noundef %189, i32 noundef %192, i64 noundef %186, ptr noundef %196) #5
  call fastcc void @note_input(ptr noundef nonnull readonly %174, ptr noundef nonnull readonly %175) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #7
  br label %212

208:
  %209 = add nuw nsw i64 %181, 1
  br label %180, !llvm.loop !7

210:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #7
  %211 = add nuw nsw i64 %168, 1
  br label %167, !llvm.loop !8

212:
  %213 = zext i1 %171 to i32
  br label %214

214:
  %215 = phi i32 [ %213, %212 ], [ 0, %34 ], [ 0, %67 ], [ 0, %94 ], [ 0, %161 ], [ 0, %162 ], [ 0, %107 ]
  ret i32 %215
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

define internal fastcc void @note_input(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1) unnamed_addr #0 {
  %3 = alloca [512 x i8], align 16
  call void @llvm.lifetime.start.p0(i64 512, ptr nonnull %3) #7
  %4 = getelementptr inbounds nuw i8, ptr %0, i64 16
  %5 = load ptr, ptr %4, align 8
  %6 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %7 = load ptr, ptr %6, align 8
  %8 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %9 = load i32, ptr %8, align 8
  call void @martlet_main_describe(ptr noundef nonnull %3, ptr noundef %5, ptr noundef %7, i32 noundef %9) #5
  %10 = load ptr, ptr %0, align 8
  %11 = getelementptr inbounds nuw i8, ptr %1, i64 24
  %12 = load ptr, ptr %11, align 8
  call void (ptr, ...) @martlet_main_note(ptr noundef nonnull @.str.1, ptr noundef %10, ptr noundef nonnull %3, ptr noundef %12) #5
  call void @llvm.lifetime.end.p0(i64 512, ptr nonnull %3) #7
  ret void
}

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare void @martlet_main_describe(ptr noundef, ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare void @martlet_main_note(ptr noundef, ...) local_unnamed_addr #2

declare ptr @martlet_main_value(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @strtol(ptr noundef, ptr noundef, i32 noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.ssub.with.overflow.i64(i64, i64) #3

declare i64 @martlet_main_evaluate(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }
attributes #7 = { nounwind }

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
