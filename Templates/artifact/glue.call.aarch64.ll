source_filename = "glue.call"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

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
  br i1 %14, label %15, label %236

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
  %26 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %27 = extractvalue [2 x i64] %26, 0
  store i64 %27, ptr %12, align 8
  %28 = extractvalue [2 x i64] %26, 1
  %29 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store i64 %28, ptr %29, align 8
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
  br label %236

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
  br i1 %57, label %58, label %236

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
  br label %41, !llvm.loop !3

69:
  %70 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %71 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %72

72:
  %73 = phi i64 [ %136, %134 ], [ 0, %69 ]
  %74 = load i32, ptr %70, align 8
  %75 = sext i32 %74 to i64
  %76 = icmp slt i64 %73, %75
  br i1 %76, label %77, label %137

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
  %86 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %85) #5
  %87 = extractvalue [2 x i64] %86, 0
  store i64 %87, ptr %10, align 8
  %88 = extractvalue [2 x i64] %86, 1
  %89 = getelementptr inbounds nuw i8, ptr %10, i64 8
  store i64 %88, ptr %89, align 8
  %90 = load ptr, ptr %79, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %10, ptr noundef nonnull @.str.5, ptr noundef %90, ptr noundef nonnull @.str.6) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #6
  br label %137

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
  br i1 %103, label %114, label %105

105:
  %106 = getelementptr inbounds nuw i8, ptr %79, i64 48
  %107 = load i64, ptr %106, align 8
  %108 = freeze i64 %104
  %109 = freeze i64 %107
  %110 = sdiv i64 %108, %109
  %111 = mul i64 %110, %109
  %112 = sub i64 %108, %111
  %113 = icmp eq i64 %112, 0
  br i1 %113, label %134, label %114

114:
  %115 = getelementptr inbounds nuw i8, ptr %79, i64 40
  %116 = getelementptr inbounds nuw i8, ptr %79, i64 44
  %117 = getelementptr inbounds nuw i8, ptr %79, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #6
  %118 = getelementptr inbounds nuw i8, ptr %79, i64 8
  %119 = load ptr, ptr %118, align 8
  %120 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %119) #5
  %121 = extractvalue [2 x i64] %120, 0
  store i64 %121, ptr %11, align 8
  %122 = extractvalue [2 x i64] %120, 1
  %123 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store i64 %122, ptr %123, align 8
  %124 = load ptr, ptr %38, align 8
  %125 = load i32, ptr %115, align 8
  %126 = sext i32 %125 to i64
  %127 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %124, i64 %126
  %128 = load ptr, ptr %127, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.7, ptr noundef %128, ptr noundef nonnull @.str.8) #5
  %129 = load i32, ptr %116, align 4
  %130 = sext i32 %129 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %130) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.9) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %99) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.10) #5
  %131 = getelementptr inbounds nuw i8, ptr %79, i64 48
  %132 = load i64, ptr %131, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %132) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.11) #5
  %133 = load i64, ptr %117, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %133) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #6
  br label %137

134:
  %135 = getelementptr inbounds nuw i64, ptr %7, i64 %73
  store i64 %110, ptr %135, align 8
  %136 = add nuw nsw i64 %73, 1
  br label %72, !llvm.loop !6

137:
  %138 = zext i1 %76 to i32
  br label %139

139:
  %140 = phi i64 [ %163, %148 ], [ 0, %137 ]
  %141 = phi i32 [ %162, %148 ], [ %138, %137 ]
  %142 = load i32, ptr %70, align 8
  %143 = sext i32 %142 to i64
  %144 = icmp slt i64 %140, %143
  %145 = icmp eq i32 %141, 0
  %146 = select i1 %144, i1 %145, i1 false
  br i1 %146, label %148, label %147

147:
  br i1 %145, label %164, label %236

148:
  %149 = load ptr, ptr %71, align 8
  %150 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %149, i64 %140
  %151 = load ptr, ptr %150, align 8
  %152 = getelementptr inbounds nuw i64, ptr %7, i64 %140
  %153 = load i64, ptr %152, align 8
  %154 = getelementptr inbounds nuw i8, ptr %150, i64 16
  %155 = load i64, ptr %154, align 8
  %156 = getelementptr inbounds nuw i8, ptr %150, i64 24
  %157 = load i64, ptr %156, align 8
  %158 = getelementptr inbounds nuw i8, ptr %150, i64 32
  %159 = load i64, ptr %158, align 8
  %160 = getelementptr inbounds nuw i8, ptr %150, i64 8
  %161 = load ptr, ptr %160, align 8
  %162 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %151, i64 noundef %153, i64 noundef %155, i64 noundef %157, i64 noundef %159, ptr noundef %161) #5
  %163 = add nuw nsw i64 %140, 1
  br label %139, !llvm.loop !7

164:
  %165 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %166 = load ptr, ptr %165, align 8
  call void %166(ptr noundef %7, ptr noundef %8) #5
  br label %167

167:
  %168 = phi i64 [ %200, %199 ], [ 0, %164 ]
  %169 = phi ptr [ %188, %199 ], [ %8, %164 ]
  %170 = icmp eq i64 %168, %40
  br i1 %170, label %206, label %171

171:
  %172 = load i32, ptr %16, align 4
  %173 = sext i32 %172 to i64
  %174 = icmp slt i64 %168, %173
  %175 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %168
  %176 = trunc nuw nsw i64 %168 to i32
  %177 = sub nsw i32 %176, %172
  %178 = zext nneg i32 %177 to i64
  %179 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %178
  %180 = select i1 %174, ptr %175, ptr %179
  %181 = getelementptr inbounds nuw i8, ptr %180, i64 16
  %182 = load i32, ptr %181, align 8
  %183 = getelementptr inbounds nuw i8, ptr %180, i64 24
  %184 = call i32 @llvm.smax.i32(i32 %182, i32 0)
  %185 = zext nneg i32 %184 to i64
  br label %186

186:
  %187 = phi i64 [ %197, %196 ], [ 0, %171 ]
  %188 = phi ptr [ %198, %196 ], [ %169, %171 ]
  %189 = icmp eq i64 %187, %185
  br i1 %189, label %199, label %190

190:
  %191 = load ptr, ptr %183, align 8
  %192 = getelementptr inbounds nuw i64, ptr %191, i64 %187
  %193 = load i64, ptr %192, align 8
  %194 = load i64, ptr %188, align 8
  %195 = icmp eq i64 %193, %194
  br i1 %195, label %196, label %201

196:
  %197 = add nuw nsw i64 %187, 1
  %198 = getelementptr inbounds nuw i8, ptr %188, i64 8
  br label %186, !llvm.loop !8

199:
  %200 = add nuw nsw i64 %168, 1
  br label %167, !llvm.loop !9

201:
  %202 = trunc nuw nsw i64 %187 to i32
  %203 = load ptr, ptr %38, align 8
  %204 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %203, i64 %168
  %205 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %204, ptr noundef nonnull @.str.4, i32 noundef %202, i64 noundef %193, i64 noundef %194) #5
  br label %236

206:
  %207 = load i32, ptr %70, align 8
  %208 = sext i32 %207 to i64
  %209 = getelementptr inbounds i64, ptr %7, i64 %208
  %210 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %211 = load ptr, ptr %210, align 8
  %212 = call i32 %211(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %209) #5
  %213 = freeze i32 %212
  %214 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %215 = icmp eq i32 %213, 0
  %216 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br i1 %215, label %217, label %236

217:
  %218 = phi i64 [ %235, %222 ], [ 0, %206 ]
  %219 = load i32, ptr %214, align 4
  %220 = sext i32 %219 to i64
  %221 = icmp slt i64 %218, %220
  br i1 %221, label %222, label %236

222:
  %223 = getelementptr inbounds nuw i64, ptr %209, i64 %218
  %224 = load i64, ptr %223, align 8
  %225 = load ptr, ptr %216, align 8
  %226 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %225, i64 %218
  %227 = load i32, ptr %226, align 4
  %228 = sext i32 %227 to i64
  %229 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %228, i32 7
  %230 = load ptr, ptr %229, align 8
  %231 = getelementptr inbounds nuw i8, ptr %226, i64 4
  %232 = load i32, ptr %231, align 4
  %233 = sext i32 %232 to i64
  %234 = getelementptr inbounds i64, ptr %230, i64 %233
  store i64 %224, ptr %234, align 8
  %235 = add nuw nsw i64 %218, 1
  br label %217, !llvm.loop !10

236:
  %237 = phi i32 [ 1, %25 ], [ %13, %9 ], [ %141, %147 ], [ %205, %201 ], [ %213, %206 ], [ 0, %217 ], [ %56, %44 ]
  ret i32 %237
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_tensor(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_range(ptr noundef, ptr noundef, i64 noundef, i64 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail_tensor(ptr noundef, ptr noundef, ptr noundef, i32 noundef, i64 noundef, i64 noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.ssub.with.overflow.i64(i64, i64) #3

declare i32 @llvm.smax.i32(i32, i32) #4

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #5 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #6 = { nounwind }

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
