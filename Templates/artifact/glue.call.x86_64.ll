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
@.str.4 = private unnamed_addr constant [20 x i8] c"the inputs are NULL\00", align 1
@.str.5 = private unnamed_addr constant [21 x i8] c"the outputs are NULL\00", align 1
@.str.6 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.7 = private unnamed_addr constant [39 x i8] c"': the byte offset leads out of memory\00", align 1
@.str.8 = private unnamed_addr constant [20 x i8] c"the extent of axis \00", align 1
@.str.9 = private unnamed_addr constant [21 x i8] c"no input shows dim '\00", align 1
@.str.10 = private unnamed_addr constant [31 x i8] c"'; the typed function takes it\00", align 1
@.str.11 = private unnamed_addr constant [23 x i8] c"': the extent of axis \00", align 1
@.str.12 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.13 = private unnamed_addr constant [25 x i8] c", must be a multiple of \00", align 1
@.str.14 = private unnamed_addr constant [7 x i8] c" plus \00", align 1

define hidden i32 @martlet_glue_call(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, i64 noundef %5, ptr noundef %6, ptr noundef %7, ptr noundef %8) local_unnamed_addr #0 {
  %10 = alloca %struct.martlet_glue_writer, align 8
  %11 = alloca %struct.martlet_glue_writer, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = alloca %struct.martlet_glue_writer, align 8
  %14 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #5
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %16, label %258

16:
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 36
  %18 = load i32, ptr %17, align 4
  %19 = sext i32 %18 to i64
  %20 = icmp eq i64 %3, %19
  br i1 %20, label %21, label %26

21:
  %22 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %23 = load i32, ptr %22, align 8
  %24 = sext i32 %23 to i64
  %25 = icmp eq i64 %5, %24
  br i1 %25, label %37, label %26

26:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %27 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %28 = extractvalue { ptr, i64 } %27, 0
  store ptr %28, ptr %12, align 8
  %29 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %30 = extractvalue { ptr, i64 } %27, 1
  store i64 %30, ptr %29, align 8
  %31 = load ptr, ptr %1, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str, ptr noundef %31, ptr noundef nonnull @.str.1) #5
  %32 = load i32, ptr %17, align 4
  %33 = sext i32 %32 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %33) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.2) #5
  %34 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %35 = load i32, ptr %34, align 8
  %36 = sext i32 %35 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %36) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.3) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #6
  br label %258

37:
  %38 = icmp eq i64 %3, 0
  %39 = icmp ne ptr %2, null
  %40 = or i1 %39, %38
  br i1 %40, label %41, label %45

41:
  %42 = icmp eq i64 %5, 0
  %43 = icmp ne ptr %4, null
  %44 = or i1 %43, %42
  br i1 %44, label %48, label %45

45:
  %46 = phi ptr [ @.str.5, %41 ], [ @.str.4, %37 ]
  %47 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 1, ptr noundef nonnull %46, ptr noundef null) #5
  br label %258

48:
  %49 = add nsw i32 %23, %18
  %50 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %51 = tail call i32 @llvm.smax.i32(i32 %49, i32 0)
  %52 = zext nneg i32 %51 to i64
  br label %53

53:
  %54 = phi i64 [ %82, %77 ], [ 0, %48 ]
  %55 = icmp eq i64 %54, %52
  br i1 %55, label %94, label %56

56:
  %57 = load i32, ptr %17, align 4
  %58 = sext i32 %57 to i64
  %59 = icmp slt i64 %54, %58
  %60 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %54
  %61 = trunc nuw nsw i64 %54 to i32
  %62 = sub nsw i32 %61, %57
  %63 = zext nneg i32 %62 to i64
  %64 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %63
  %65 = select i1 %59, ptr %60, ptr %64
  %66 = load ptr, ptr %50, align 8
  %67 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %66, i64 %54
  %68 = tail call i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef %67, ptr noundef %65) #5
  %69 = icmp eq i32 %68, 0
  br i1 %69, label %70, label %258

70:
  %71 = load ptr, ptr %65, align 8
  %72 = icmp eq ptr %71, null
  br i1 %72, label %77, label %73

73:
  %74 = getelementptr inbounds nuw i8, ptr %65, i64 40
  %75 = load i64, ptr %74, align 8
  %76 = getelementptr inbounds nuw i8, ptr %71, i64 %75
  br label %77

77:
  %78 = phi ptr [ %76, %73 ], [ null, %70 ]
  %79 = getelementptr inbounds nuw ptr, ptr %6, i64 %54
  store ptr %78, ptr %79, align 8
  %80 = load ptr, ptr %65, align 8
  %81 = icmp ult ptr %78, %80
  %82 = add nuw nsw i64 %54, 1
  br i1 %81, label %83, label %53, !llvm.loop !2

83:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #6
  %84 = load ptr, ptr %50, align 8
  %85 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %84, i64 %54, i32 1
  %86 = load ptr, ptr %85, align 8
  %87 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %86) #5
  %88 = extractvalue { ptr, i64 } %87, 0
  store ptr %88, ptr %13, align 8
  %89 = getelementptr inbounds nuw i8, ptr %13, i64 8
  %90 = extractvalue { ptr, i64 } %87, 1
  store i64 %90, ptr %89, align 8
  %91 = load ptr, ptr %50, align 8
  %92 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %91, i64 %54
  %93 = load ptr, ptr %92, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %13, ptr noundef nonnull @.str.6, ptr noundef %93, ptr noundef nonnull @.str.7) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %13) #6
  br label %258

94:
  %95 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %96 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %97

97:
  %98 = phi i64 [ %158, %156 ], [ 0, %94 ]
  %99 = load i32, ptr %95, align 8
  %100 = sext i32 %99 to i64
  %101 = icmp slt i64 %98, %100
  br i1 %101, label %102, label %159

102:
  %103 = load ptr, ptr %96, align 8
  %104 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %103, i64 %98
  %105 = getelementptr inbounds nuw i8, ptr %104, i64 40
  %106 = load i32, ptr %105, align 8
  %107 = icmp slt i32 %106, 0
  br i1 %107, label %108, label %116

108:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %10) #6
  %109 = getelementptr inbounds nuw i8, ptr %104, i64 8
  %110 = load ptr, ptr %109, align 8
  %111 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %110) #5
  %112 = extractvalue { ptr, i64 } %111, 0
  store ptr %112, ptr %10, align 8
  %113 = getelementptr inbounds nuw i8, ptr %10, i64 8
  %114 = extractvalue { ptr, i64 } %111, 1
  store i64 %114, ptr %113, align 8
  %115 = load ptr, ptr %104, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %10, ptr noundef nonnull @.str.9, ptr noundef %115, ptr noundef nonnull @.str.10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #6
  br label %159

116:
  %117 = zext nneg i32 %106 to i64
  %118 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %117, i32 7
  %119 = load ptr, ptr %118, align 8
  %120 = getelementptr inbounds nuw i8, ptr %104, i64 44
  %121 = load i32, ptr %120, align 4
  %122 = sext i32 %121 to i64
  %123 = getelementptr inbounds i64, ptr %119, i64 %122
  %124 = load i64, ptr %123, align 8
  %125 = getelementptr inbounds nuw i8, ptr %104, i64 56
  %126 = load i64, ptr %125, align 8
  %127 = tail call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %124, i64 %126)
  %128 = extractvalue { i64, i1 } %127, 1
  %129 = extractvalue { i64, i1 } %127, 0
  br i1 %128, label %136, label %130

130:
  %131 = getelementptr inbounds nuw i8, ptr %104, i64 48
  %132 = load i64, ptr %131, align 8
  %133 = srem i64 %129, %132
  %134 = sdiv i64 %129, %132
  %135 = icmp eq i64 %133, 0
  br i1 %135, label %156, label %136

136:
  %137 = getelementptr inbounds nuw i8, ptr %104, i64 40
  %138 = getelementptr inbounds nuw i8, ptr %104, i64 44
  %139 = getelementptr inbounds nuw i8, ptr %104, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #6
  %140 = getelementptr inbounds nuw i8, ptr %104, i64 8
  %141 = load ptr, ptr %140, align 8
  %142 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %141) #5
  %143 = extractvalue { ptr, i64 } %142, 0
  store ptr %143, ptr %11, align 8
  %144 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %145 = extractvalue { ptr, i64 } %142, 1
  store i64 %145, ptr %144, align 8
  %146 = load ptr, ptr %50, align 8
  %147 = load i32, ptr %137, align 8
  %148 = sext i32 %147 to i64
  %149 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %146, i64 %148
  %150 = load ptr, ptr %149, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.6, ptr noundef %150, ptr noundef nonnull @.str.11) #5
  %151 = load i32, ptr %138, align 4
  %152 = sext i32 %151 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %152) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.12) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %124) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.13) #5
  %153 = getelementptr inbounds nuw i8, ptr %104, i64 48
  %154 = load i64, ptr %153, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %154) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.14) #5
  %155 = load i64, ptr %139, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %155) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #6
  br label %159

156:
  %157 = getelementptr inbounds nuw i64, ptr %7, i64 %98
  store i64 %134, ptr %157, align 8
  %158 = add nuw nsw i64 %98, 1
  br label %97, !llvm.loop !5

159:
  %160 = zext i1 %101 to i32
  br label %161

161:
  %162 = phi i64 [ %185, %170 ], [ 0, %159 ]
  %163 = phi i32 [ %184, %170 ], [ %160, %159 ]
  %164 = load i32, ptr %95, align 8
  %165 = sext i32 %164 to i64
  %166 = icmp slt i64 %162, %165
  %167 = icmp eq i32 %163, 0
  %168 = select i1 %166, i1 %167, i1 false
  br i1 %168, label %170, label %169

169:
  br i1 %167, label %186, label %258

170:
  %171 = load ptr, ptr %96, align 8
  %172 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %171, i64 %162
  %173 = load ptr, ptr %172, align 8
  %174 = getelementptr inbounds nuw i64, ptr %7, i64 %162
  %175 = load i64, ptr %174, align 8
  %176 = getelementptr inbounds nuw i8, ptr %172, i64 16
  %177 = load i64, ptr %176, align 8
  %178 = getelementptr inbounds nuw i8, ptr %172, i64 24
  %179 = load i64, ptr %178, align 8
  %180 = getelementptr inbounds nuw i8, ptr %172, i64 32
  %181 = load i64, ptr %180, align 8
  %182 = getelementptr inbounds nuw i8, ptr %172, i64 8
  %183 = load ptr, ptr %182, align 8
  %184 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %173, i64 noundef %175, i64 noundef %177, i64 noundef %179, i64 noundef %181, ptr noundef %183) #5
  %185 = add nuw nsw i64 %162, 1
  br label %161, !llvm.loop !6

186:
  %187 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %188 = load ptr, ptr %187, align 8
  call void %188(ptr noundef %7, ptr noundef %8) #5
  br label %189

189:
  %190 = phi i64 [ %222, %221 ], [ 0, %186 ]
  %191 = phi ptr [ %210, %221 ], [ %8, %186 ]
  %192 = icmp eq i64 %190, %52
  br i1 %192, label %228, label %193

193:
  %194 = load i32, ptr %17, align 4
  %195 = sext i32 %194 to i64
  %196 = icmp slt i64 %190, %195
  %197 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %190
  %198 = trunc nuw nsw i64 %190 to i32
  %199 = sub nsw i32 %198, %194
  %200 = zext nneg i32 %199 to i64
  %201 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %200
  %202 = select i1 %196, ptr %197, ptr %201
  %203 = getelementptr inbounds nuw i8, ptr %202, i64 16
  %204 = load i32, ptr %203, align 8
  %205 = getelementptr inbounds nuw i8, ptr %202, i64 24
  %206 = call i32 @llvm.smax.i32(i32 %204, i32 0)
  %207 = zext nneg i32 %206 to i64
  br label %208

208:
  %209 = phi i64 [ %219, %218 ], [ 0, %193 ]
  %210 = phi ptr [ %220, %218 ], [ %191, %193 ]
  %211 = icmp eq i64 %209, %207
  br i1 %211, label %221, label %212

212:
  %213 = load ptr, ptr %205, align 8
  %214 = getelementptr inbounds nuw i64, ptr %213, i64 %209
  %215 = load i64, ptr %214, align 8
  %216 = load i64, ptr %210, align 8
  %217 = icmp eq i64 %215, %216
  br i1 %217, label %218, label %223

218:
  %219 = add nuw nsw i64 %209, 1
  %220 = getelementptr inbounds nuw i8, ptr %210, i64 8
  br label %208, !llvm.loop !7

221:
  %222 = add nuw nsw i64 %190, 1
  br label %189, !llvm.loop !8

223:
  %224 = trunc nuw nsw i64 %209 to i32
  %225 = load ptr, ptr %50, align 8
  %226 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %225, i64 %190
  %227 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %226, ptr noundef nonnull @.str.8, i32 noundef %224, i64 noundef %215, i64 noundef %216) #5
  br label %258

228:
  %229 = load i32, ptr %95, align 8
  %230 = sext i32 %229 to i64
  %231 = getelementptr inbounds i64, ptr %7, i64 %230
  %232 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %233 = load ptr, ptr %232, align 8
  %234 = call i32 %233(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %231) #5
  %235 = freeze i32 %234
  %236 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %237 = icmp eq i32 %235, 0
  %238 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br i1 %237, label %239, label %258

239:
  %240 = phi i64 [ %257, %244 ], [ 0, %228 ]
  %241 = load i32, ptr %236, align 4
  %242 = sext i32 %241 to i64
  %243 = icmp slt i64 %240, %242
  br i1 %243, label %244, label %258

244:
  %245 = getelementptr inbounds nuw i64, ptr %231, i64 %240
  %246 = load i64, ptr %245, align 8
  %247 = load ptr, ptr %238, align 8
  %248 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %247, i64 %240
  %249 = load i32, ptr %248, align 4
  %250 = sext i32 %249 to i64
  %251 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %250, i32 7
  %252 = load ptr, ptr %251, align 8
  %253 = getelementptr inbounds nuw i8, ptr %248, i64 4
  %254 = load i32, ptr %253, align 4
  %255 = sext i32 %254 to i64
  %256 = getelementptr inbounds i64, ptr %252, i64 %255
  store i64 %246, ptr %256, align 8
  %257 = add nuw nsw i64 %240, 1
  br label %239, !llvm.loop !9

258:
  %259 = phi i32 [ 1, %26 ], [ %47, %45 ], [ %14, %9 ], [ %163, %169 ], [ %227, %223 ], [ 1, %83 ], [ %235, %228 ], [ 0, %239 ], [ %68, %56 ]
  ret i32 %259
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

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
