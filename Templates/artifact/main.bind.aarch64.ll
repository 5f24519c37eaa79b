source_filename = "main.bind"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

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
  br i1 %26, label %12, label %28, !llvm.loop !3

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
  br label %217

40:
  %41 = phi i64 [ 0, %15 ], [ %116, %115 ]
  %42 = load i32, ptr %16, align 8
  %43 = sext i32 %42 to i64
  %44 = icmp slt i64 %41, %43
  br i1 %44, label %48, label %45

45:
  %46 = call i32 @llvm.smax.i32(i32 %42, i32 0)
  %47 = zext nneg i32 %46 to i64
  br label %117

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
  br i1 %58, label %110, label %59

59:
  %60 = load i8, ptr %57, align 1
  %61 = icmp eq i8 %60, 0
  br i1 %61, label %62, label %110

62:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #7
  br label %115

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
  br label %217

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
  br i1 %86, label %97, label %88

88:
  %89 = getelementptr inbounds nuw i8, ptr %50, i64 16
  %90 = load i64, ptr %89, align 8
  %91 = freeze i64 %87
  %92 = freeze i64 %90
  %93 = sdiv i64 %91, %92
  %94 = mul i64 %93, %92
  %95 = sub i64 %91, %94
  %96 = icmp eq i64 %95, 0
  br i1 %96, label %109, label %97

97:
  %98 = getelementptr inbounds nuw %struct.main_tensor, ptr %73, i64 %74
  %99 = getelementptr inbounds nuw i8, ptr %98, i64 40
  %100 = load ptr, ptr %99, align 8
  %101 = getelementptr inbounds ptr, ptr %100, i64 %80
  %102 = load ptr, ptr %101, align 8
  %103 = getelementptr inbounds nuw i8, ptr %98, i64 24
  %104 = load ptr, ptr %103, align 8
  %105 = load ptr, ptr %98, align 8
  %106 = icmp eq ptr %102, null
  %107 = select i1 %106, ptr @.str.7, ptr %102
  %108 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %104, ptr noundef nonnull @.str.6, ptr noundef %105, i64 noundef %82, i32 noundef %79, ptr noundef nonnull %107) #5
  call fastcc void @note_input(ptr noundef nonnull %98, ptr noundef nonnull readonly %75) #6
  br label %217

109:
  store i64 %93, ptr %51, align 8
  br label %115

110:
  %111 = load ptr, ptr %0, align 8
  %112 = load ptr, ptr %50, align 8
  %113 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %111, ptr noundef nonnull @.str.3, ptr noundef nonnull %53, ptr noundef %112) #5
  %114 = icmp eq i32 %113, 0
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %6) #7
  br i1 %114, label %217, label %115

115:
  %116 = add nuw nsw i64 %41, 1
  br label %40, !llvm.loop !6

117:
  %118 = phi i64 [ %157, %152 ], [ 0, %45 ]
  %119 = icmp eq i64 %118, %47
  br i1 %119, label %170, label %120

120:
  %121 = load ptr, ptr %17, align 8
  %122 = getelementptr inbounds nuw %struct.main_dim, ptr %121, i64 %118
  %123 = getelementptr inbounds nuw i64, ptr %3, i64 %118
  %124 = load i64, ptr %123, align 8
  %125 = getelementptr inbounds nuw i8, ptr %122, i64 8
  %126 = load i32, ptr %125, align 8
  %127 = icmp slt i32 %126, 0
  br i1 %127, label %137, label %128

128:
  %129 = load ptr, ptr %9, align 8
  %130 = icmp eq ptr %129, null
  br i1 %130, label %137, label %131

131:
  %132 = zext nneg i32 %126 to i64
  %133 = getelementptr inbounds nuw %struct.main_tensor, ptr %129, i64 %132
  %134 = getelementptr inbounds nuw i8, ptr %133, i64 24
  %135 = load ptr, ptr %134, align 8
  %136 = icmp eq ptr %135, null
  br i1 %136, label %137, label %141

137:
  %138 = phi i1 [ false, %131 ], [ true, %128 ], [ true, %120 ]
  %139 = phi ptr [ %133, %131 ], [ null, %128 ], [ null, %120 ]
  %140 = load ptr, ptr %0, align 8
  br label %141

141:
  %142 = phi i1 [ %138, %137 ], [ false, %131 ]
  %143 = phi ptr [ %139, %137 ], [ %133, %131 ]
  %144 = phi ptr [ %140, %137 ], [ %135, %131 ]
  %145 = getelementptr inbounds nuw i8, ptr %122, i64 32
  %146 = load i64, ptr %145, align 8
  %147 = icmp slt i64 %124, %146
  %148 = getelementptr inbounds nuw i8, ptr %122, i64 40
  %149 = load i64, ptr %148, align 8
  %150 = icmp sgt i64 %124, %149
  %151 = select i1 %147, i1 true, i1 %150
  br i1 %151, label %161, label %152

152:
  %153 = getelementptr inbounds nuw i8, ptr %122, i64 48
  %154 = load i64, ptr %153, align 8
  %155 = srem i64 %124, %154
  %156 = icmp eq i64 %155, 0
  %157 = add nuw nsw i64 %118, 1
  br i1 %156, label %117, label %158, !llvm.loop !7

158:
  %159 = load ptr, ptr %122, align 8
  %160 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %144, ptr noundef nonnull @.str.8, ptr noundef %159, i64 noundef %124, i64 noundef %154) #5
  br label %164

161:
  %162 = load ptr, ptr %122, align 8
  %163 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %144, ptr noundef nonnull @.str.9, ptr noundef %162, i64 noundef %124, i64 noundef %146, i64 noundef %149) #5
  br label %164

164:
  br i1 %142, label %217, label %165

165:
  %166 = getelementptr inbounds nuw i8, ptr %122, i64 8
  %167 = load i32, ptr %166, align 8
  %168 = sext i32 %167 to i64
  %169 = getelementptr inbounds %struct.main_array, ptr %2, i64 %168
  call fastcc void @note_input(ptr noundef nonnull %143, ptr noundef readonly %169) #6
  br label %217

170:
  %171 = phi i64 [ %214, %213 ], [ 0, %117 ]
  %172 = load i32, ptr %7, align 8
  %173 = sext i32 %172 to i64
  %174 = icmp sge i64 %171, %173
  br i1 %174, label %215, label %175

175:
  %176 = load ptr, ptr %9, align 8
  %177 = getelementptr inbounds nuw %struct.main_tensor, ptr %176, i64 %171
  %178 = getelementptr inbounds nuw %struct.main_array, ptr %2, i64 %171
  call void @llvm.lifetime.start.p0(i64 8, ptr nonnull %5) #7
  %179 = getelementptr inbounds nuw i8, ptr %177, i64 32
  %180 = load ptr, ptr %179, align 8
  store ptr %180, ptr %5, align 8
  %181 = getelementptr inbounds nuw i8, ptr %177, i64 48
  %182 = getelementptr inbounds nuw i8, ptr %178, i64 8
  br label %183

183:
  %184 = phi i64 [ %212, %211 ], [ 0, %175 ]
  %185 = load i32, ptr %181, align 8
  %186 = sext i32 %185 to i64
  %187 = icmp slt i64 %184, %186
  br i1 %187, label %188, label %213

188:
  %189 = call i64 @martlet_main_evaluate(ptr noundef nonnull %5, ptr noundef %3) #5
  %190 = load ptr, ptr %182, align 8
  %191 = getelementptr inbounds nuw i64, ptr %190, i64 %184
  %192 = load i64, ptr %191, align 8
  %193 = icmp eq i64 %192, %189
  br i1 %193, label %211, label %194

194:
  %195 = trunc nuw nsw i64 %184 to i32
  %196 = getelementptr inbounds nuw i8, ptr %177, i64 40
  %197 = load ptr, ptr %196, align 8
  %198 = getelementptr inbounds nuw ptr, ptr %197, i64 %184
  %199 = load ptr, ptr %198, align 8
  %200 = getelementptr inbounds nuw i8, ptr %177, i64 24
  %201 = load ptr, ptr %200, align 8
  %202 = icmp eq ptr %201, null
  br i1 %202, label %203, label %205

203:
  %204 = load ptr, ptr %0, align 8
  br label %205

205:
  %206 = phi ptr [ %204, %203 ], [ %201, %194 ]
  %207 = icmp eq ptr %199, null
  %208 = select i1 %207, ptr @.str.11, ptr @.str.10
  %209 = load ptr, ptr %177, align 8
  %210 = call i32 (ptr, ptr, ...) @martlet_main_fail(ptr noundef %206, ptr noundef nonnull %208, ptr noundef %209, i64 noundef %192, i32 noundef %195, i64 noundef %189, ptr noundef %199) #5
  call fastcc void @note_input(ptr noundef nonnull readonly %177, ptr noundef nonnull readonly %178) #6
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #7
  br label %215

211:
  %212 = add nuw nsw i64 %184, 1
  br label %183, !llvm.loop !8

213:
  call void @llvm.lifetime.end.p0(i64 8, ptr nonnull %5) #7
  %214 = add nuw nsw i64 %171, 1
  br label %170, !llvm.loop !9

215:
  %216 = zext i1 %174 to i32
  br label %217

217:
  %218 = phi i32 [ %216, %215 ], [ 0, %34 ], [ 0, %67 ], [ 0, %97 ], [ 0, %164 ], [ 0, %165 ], [ 0, %110 ]
  ret i32 %218
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_main_fail(ptr noundef, ptr noundef, ...) local_unnamed_addr #2

define internal fastcc void @note_input(ptr noundef readonly captures(none) %0, ptr noundef readonly captures(none) %1) unnamed_addr #0 {
  %3 = alloca [512 x i8], align 1
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

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { minsize nobuiltin optsize "no-builtins" }
attributes #7 = { nounwind }

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
