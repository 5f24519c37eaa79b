source_filename = "glue.call"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16 }
%struct.martlet_glue_dim = type { ptr, ptr, i64, i64, i64, i32, i32, i64, i64 }
%struct.martlet_glue_axis = type { i32, i32 }

@.str = private unnamed_addr constant [8 x i8] c"entry '\00", align 1
@.str.1 = private unnamed_addr constant [9 x i8] c"' takes \00", align 1
@.str.2 = private unnamed_addr constant [19 x i8] c" inputs and gives \00", align 1
@.str.3 = private unnamed_addr constant [9 x i8] c" outputs\00", align 1
@.str.4 = private unnamed_addr constant [20 x i8] c"the extent of axis \00", align 1
@.str.5 = private unnamed_addr constant [21 x i8] c"no input shows dim '\00", align 1
@.str.6 = private unnamed_addr constant [31 x i8] c"'; the typed function takes it\00", align 1
@.str.7 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.8 = private unnamed_addr constant [23 x i8] c"': the extent of axis \00", align 1
@.str.9 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.10 = private unnamed_addr constant [25 x i8] c", must be a multiple of \00", align 1
@.str.11 = private unnamed_addr constant [7 x i8] c" plus \00", align 1

define hidden i32 @martlet_glue_call(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, i64 noundef %5, ptr noundef %6, ptr noundef %7, ptr noundef %8) local_unnamed_addr #0 {
  %10 = alloca %struct.martlet_glue_writer, align 8
  %11 = alloca %struct.martlet_glue_writer, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #5
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %15, label %233

15:
  %16 = getelementptr inbounds nuw i8, ptr %1, i64 36
  %17 = load i32, ptr %16, align 4
  %18 = sext i32 %17 to i64
  %19 = icmp eq i64 %3, %18
  br i1 %19, label %20, label %25

20:
  %21 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %22 = load i32, ptr %21, align 8
  %23 = sext i32 %22 to i64
  %24 = icmp eq i64 %5, %23
  br i1 %24, label %36, label %25

25:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %26 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %27 = extractvalue { ptr, i64 } %26, 0
  store ptr %27, ptr %12, align 8
  %28 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %29 = extractvalue { ptr, i64 } %26, 1
  store i64 %29, ptr %28, align 8
  %30 = load ptr, ptr %1, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str, ptr noundef %30, ptr noundef nonnull @.str.1) #5
  %31 = load i32, ptr %16, align 4
  %32 = sext i32 %31 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %32) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.2) #5
  %33 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %34 = load i32, ptr %33, align 8
  %35 = sext i32 %34 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %35) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.3) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #6
  br label %233

36:
  %37 = add nsw i32 %22, %17
  %38 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %39 = tail call i32 @llvm.smax.i32(i32 %37, i32 0)
  %40 = zext nneg i32 %39 to i64
  br label %41

41:
  %42 = phi i64 [ %68, %65 ], [ 0, %36 ]
  %43 = icmp eq i64 %42, %40
  br i1 %43, label %69, label %44

44:
  %45 = load i32, ptr %16, align 4
  %46 = sext i32 %45 to i64
  %47 = icmp slt i64 %42, %46
  %48 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %42
  %49 = trunc nuw nsw i64 %42 to i32
  %50 = sub nsw i32 %49, %45
  %51 = zext nneg i32 %50 to i64
  %52 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %51
  %53 = select i1 %47, ptr %48, ptr %52
  %54 = load ptr, ptr %38, align 8
  %55 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %54, i64 %42
  %56 = tail call i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef %55, ptr noundef %53) #5
  %57 = icmp eq i32 %56, 0
  br i1 %57, label %58, label %233

58:
  %59 = load ptr, ptr %53, align 8
  %60 = icmp eq ptr %59, null
  br i1 %60, label %65, label %61

61:
  %62 = getelementptr inbounds nuw i8, ptr %53, i64 40
  %63 = load i64, ptr %62, align 8
  %64 = getelementptr inbounds nuw i8, ptr %59, i64 %63
  br label %65

65:
  %66 = phi ptr [ %64, %61 ], [ null, %58 ]
  %67 = getelementptr inbounds nuw ptr, ptr %6, i64 %42
  store ptr %66, ptr %67, align 8
  %68 = add nuw nsw i64 %42, 1
  br label %41, !llvm.loop !2

69:
  %70 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %71 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %72

72:
  %73 = phi i64 [ %133, %131 ], [ 0, %69 ]
  %74 = load i32, ptr %70, align 8
  %75 = sext i32 %74 to i64
  %76 = icmp slt i64 %73, %75
  br i1 %76, label %77, label %134

77:
  %78 = load ptr, ptr %71, align 8
  %79 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %78, i64 %73
  %80 = getelementptr inbounds nuw i8, ptr %79, i64 40
  %81 = load i32, ptr %80, align 8
  %82 = icmp slt i32 %81, 0
  br i1 %82, label %83, label %91

83:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %10) #6
  %84 = getelementptr inbounds nuw i8, ptr %79, i64 8
  %85 = load ptr, ptr %84, align 8
  %86 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %85) #5
  %87 = extractvalue { ptr, i64 } %86, 0
  store ptr %87, ptr %10, align 8
  %88 = getelementptr inbounds nuw i8, ptr %10, i64 8
  %89 = extractvalue { ptr, i64 } %86, 1
  store i64 %89, ptr %88, align 8
  %90 = load ptr, ptr %79, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %10, ptr noundef nonnull @.str.5, ptr noundef %90, ptr noundef nonnull @.str.6) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #6
  br label %134

91:
  %92 = zext nneg i32 %81 to i64
  %93 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %92, i32 7
  %94 = load ptr, ptr %93, align 8
  %95 = getelementptr inbounds nuw i8, ptr %79, i64 44
  %96 = load i32, ptr %95, align 4
  %97 = sext i32 %96 to i64
  %98 = getelementptr inbounds i64, ptr %94, i64 %97
  %99 = load i64, ptr %98, align 8
  %100 = getelementptr inbounds nuw i8, ptr %79, i64 56
  %101 = load i64, ptr %100, align 8
  %102 = tail call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %99, i64 %101)
  %103 = extractvalue { i64, i1 } %102, 1
  %104 = extractvalue { i64, i1 } %102, 0
  br i1 %103, label %111, label %105

105:
  %106 = getelementptr inbounds nuw i8, ptr %79, i64 48
  %107 = load i64, ptr %106, align 8
  %108 = srem i64 %104, %107
  %109 = sdiv i64 %104, %107
  %110 = icmp eq i64 %108, 0
  br i1 %110, label %131, label %111

111:
  %112 = getelementptr inbounds nuw i8, ptr %79, i64 40
  %113 = getelementptr inbounds nuw i8, ptr %79, i64 44
  %114 = getelementptr inbounds nuw i8, ptr %79, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #6
  %115 = getelementptr inbounds nuw i8, ptr %79, i64 8
  %116 = load ptr, ptr %115, align 8
  %117 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %116) #5
  %118 = extractvalue { ptr, i64 } %117, 0
  store ptr %118, ptr %11, align 8
  %119 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %120 = extractvalue { ptr, i64 } %117, 1
  store i64 %120, ptr %119, align 8
  %121 = load ptr, ptr %38, align 8
  %122 = load i32, ptr %112, align 8
  %123 = sext i32 %122 to i64
  %124 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %121, i64 %123
  %125 = load ptr, ptr %124, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.7, ptr noundef %125, ptr noundef nonnull @.str.8) #5
  %126 = load i32, ptr %113, align 4
  %127 = sext i32 %126 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %127) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.9) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %99) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.10) #5
  %128 = getelementptr inbounds nuw i8, ptr %79, i64 48
  %129 = load i64, ptr %128, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %129) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.11) #5
  %130 = load i64, ptr %114, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %130) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #6
  br label %134

131:
  %132 = getelementptr inbounds nuw i64, ptr %7, i64 %73
  store i64 %109, ptr %132, align 8
  %133 = add nuw nsw i64 %73, 1
  br label %72, !llvm.loop !5

134:
  %135 = zext i1 %76 to i32
  br label %136

136:
  %137 = phi i64 [ %160, %145 ], [ 0, %134 ]
  %138 = phi i32 [ %159, %145 ], [ %135, %134 ]
  %139 = load i32, ptr %70, align 8
  %140 = sext i32 %139 to i64
  %141 = icmp slt i64 %137, %140
  %142 = icmp eq i32 %138, 0
  %143 = select i1 %141, i1 %142, i1 false
  br i1 %143, label %145, label %144

144:
  br i1 %142, label %161, label %233

145:
  %146 = load ptr, ptr %71, align 8
  %147 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %146, i64 %137
  %148 = load ptr, ptr %147, align 8
  %149 = getelementptr inbounds nuw i64, ptr %7, i64 %137
  %150 = load i64, ptr %149, align 8
  %151 = getelementptr inbounds nuw i8, ptr %147, i64 16
  %152 = load i64, ptr %151, align 8
  %153 = getelementptr inbounds nuw i8, ptr %147, i64 24
  %154 = load i64, ptr %153, align 8
  %155 = getelementptr inbounds nuw i8, ptr %147, i64 32
  %156 = load i64, ptr %155, align 8
  %157 = getelementptr inbounds nuw i8, ptr %147, i64 8
  %158 = load ptr, ptr %157, align 8
  %159 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %148, i64 noundef %150, i64 noundef %152, i64 noundef %154, i64 noundef %156, ptr noundef %158) #5
  %160 = add nuw nsw i64 %137, 1
  br label %136, !llvm.loop !6

161:
  %162 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %163 = load ptr, ptr %162, align 8
  call void %163(ptr noundef %7, ptr noundef %8) #5
  br label %164

164:
  %165 = phi i64 [ %197, %196 ], [ 0, %161 ]
  %166 = phi ptr [ %185, %196 ], [ %8, %161 ]
  %167 = icmp eq i64 %165, %40
  br i1 %167, label %203, label %168

168:
  %169 = load i32, ptr %16, align 4
  %170 = sext i32 %169 to i64
  %171 = icmp slt i64 %165, %170
  %172 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %165
  %173 = trunc nuw nsw i64 %165 to i32
  %174 = sub nsw i32 %173, %169
  %175 = zext nneg i32 %174 to i64
  %176 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %175
  %177 = select i1 %171, ptr %172, ptr %176
  %178 = getelementptr inbounds nuw i8, ptr %177, i64 16
  %179 = load i32, ptr %178, align 8
  %180 = getelementptr inbounds nuw i8, ptr %177, i64 24
  %181 = call i32 @llvm.smax.i32(i32 %179, i32 0)
  %182 = zext nneg i32 %181 to i64
  br label %183

183:
  %184 = phi i64 [ %194, %193 ], [ 0, %168 ]
  %185 = phi ptr [ %195, %193 ], [ %166, %168 ]
  %186 = icmp eq i64 %184, %182
  br i1 %186, label %196, label %187

187:
  %188 = load ptr, ptr %180, align 8
  %189 = getelementptr inbounds nuw i64, ptr %188, i64 %184
  %190 = load i64, ptr %189, align 8
  %191 = load i64, ptr %185, align 8
  %192 = icmp eq i64 %190, %191
  br i1 %192, label %193, label %198

193:
  %194 = add nuw nsw i64 %184, 1
  %195 = getelementptr inbounds nuw i8, ptr %185, i64 8
  br label %183, !llvm.loop !7

196:
  %197 = add nuw nsw i64 %165, 1
  br label %164, !llvm.loop !8

198:
  %199 = trunc nuw nsw i64 %184 to i32
  %200 = load ptr, ptr %38, align 8
  %201 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %200, i64 %165
  %202 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %201, ptr noundef nonnull @.str.4, i32 noundef %199, i64 noundef %190, i64 noundef %191) #5
  br label %233

203:
  %204 = load i32, ptr %70, align 8
  %205 = sext i32 %204 to i64
  %206 = getelementptr inbounds i64, ptr %7, i64 %205
  %207 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %208 = load ptr, ptr %207, align 8
  %209 = call i32 %208(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %206) #5
  %210 = freeze i32 %209
  %211 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %212 = icmp eq i32 %210, 0
  %213 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br i1 %212, label %214, label %233

214:
  %215 = phi i64 [ %232, %219 ], [ 0, %203 ]
  %216 = load i32, ptr %211, align 4
  %217 = sext i32 %216 to i64
  %218 = icmp slt i64 %215, %217
  br i1 %218, label %219, label %233

219:
  %220 = getelementptr inbounds nuw i64, ptr %206, i64 %215
  %221 = load i64, ptr %220, align 8
  %222 = load ptr, ptr %213, align 8
  %223 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %222, i64 %215
  %224 = load i32, ptr %223, align 4
  %225 = sext i32 %224 to i64
  %226 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %225, i32 7
  %227 = load ptr, ptr %226, align 8
  %228 = getelementptr inbounds nuw i8, ptr %223, i64 4
  %229 = load i32, ptr %228, align 4
  %230 = sext i32 %229 to i64
  %231 = getelementptr inbounds i64, ptr %227, i64 %230
  store i64 %221, ptr %231, align 8
  %232 = add nuw nsw i64 %215, 1
  br label %214, !llvm.loop !9

233:
  %234 = phi i32 [ 1, %25 ], [ %13, %9 ], [ %138, %144 ], [ %202, %198 ], [ %210, %203 ], [ 0, %214 ], [ %56, %44 ]
  ret i32 %234
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_tensor(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_range(ptr noundef, ptr noundef, i64 noundef, i64 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail_tensor(ptr noundef, ptr noundef, ptr noundef, i32 noundef, i64 noundef, i64 noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.ssub.with.overflow.i64(i64, i64) #3

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "min-legal-vector-width"="0" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="x86-64" "target-features"="+cmov,+cx8,+fxsr,+mmx,+sse,+sse2,+x87" "tune-cpu"="generic" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { nounwind }

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
