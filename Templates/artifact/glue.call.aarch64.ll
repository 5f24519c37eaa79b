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
  br i1 %15, label %16, label %261

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
  %27 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %28 = extractvalue [2 x i64] %27, 0
  store i64 %28, ptr %12, align 8
  %29 = extractvalue [2 x i64] %27, 1
  %30 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store i64 %29, ptr %30, align 8
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
  br label %261

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
  br label %261

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
  br i1 %69, label %70, label %261

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
  br i1 %81, label %83, label %53, !llvm.loop !3

83:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #6
  %84 = load ptr, ptr %50, align 8
  %85 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %84, i64 %54, i32 1
  %86 = load ptr, ptr %85, align 8
  %87 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %86) #5
  %88 = extractvalue [2 x i64] %87, 0
  store i64 %88, ptr %13, align 8
  %89 = extractvalue [2 x i64] %87, 1
  %90 = getelementptr inbounds nuw i8, ptr %13, i64 8
  store i64 %89, ptr %90, align 8
  %91 = load ptr, ptr %50, align 8
  %92 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %91, i64 %54
  %93 = load ptr, ptr %92, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %13, ptr noundef nonnull @.str.6, ptr noundef %93, ptr noundef nonnull @.str.7) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %13) #6
  br label %261

94:
  %95 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %96 = getelementptr inbounds nuw i8, ptr %1, i64 8
  br label %97

97:
  %98 = phi i64 [ %161, %159 ], [ 0, %94 ]
  %99 = load i32, ptr %95, align 8
  %100 = sext i32 %99 to i64
  %101 = icmp slt i64 %98, %100
  br i1 %101, label %102, label %162

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
  %111 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %110) #5
  %112 = extractvalue [2 x i64] %111, 0
  store i64 %112, ptr %10, align 8
  %113 = extractvalue [2 x i64] %111, 1
  %114 = getelementptr inbounds nuw i8, ptr %10, i64 8
  store i64 %113, ptr %114, align 8
  %115 = load ptr, ptr %104, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %10, ptr noundef nonnull @.str.9, ptr noundef %115, ptr noundef nonnull @.str.10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #6
  br label %162

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
  br i1 %128, label %139, label %130

130:
  %131 = getelementptr inbounds nuw i8, ptr %104, i64 48
  %132 = load i64, ptr %131, align 8
  %133 = freeze i64 %129
  %134 = freeze i64 %132
  %135 = sdiv i64 %133, %134
  %136 = mul i64 %135, %134
  %137 = sub i64 %133, %136
  %138 = icmp eq i64 %137, 0
  br i1 %138, label %159, label %139

139:
  %140 = getelementptr inbounds nuw i8, ptr %104, i64 40
  %141 = getelementptr inbounds nuw i8, ptr %104, i64 44
  %142 = getelementptr inbounds nuw i8, ptr %104, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #6
  %143 = getelementptr inbounds nuw i8, ptr %104, i64 8
  %144 = load ptr, ptr %143, align 8
  %145 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %144) #5
  %146 = extractvalue [2 x i64] %145, 0
  store i64 %146, ptr %11, align 8
  %147 = extractvalue [2 x i64] %145, 1
  %148 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store i64 %147, ptr %148, align 8
  %149 = load ptr, ptr %50, align 8
  %150 = load i32, ptr %140, align 8
  %151 = sext i32 %150 to i64
  %152 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %149, i64 %151
  %153 = load ptr, ptr %152, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.6, ptr noundef %153, ptr noundef nonnull @.str.11) #5
  %154 = load i32, ptr %141, align 4
  %155 = sext i32 %154 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %155) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.12) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %124) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.13) #5
  %156 = getelementptr inbounds nuw i8, ptr %104, i64 48
  %157 = load i64, ptr %156, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %157) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.14) #5
  %158 = load i64, ptr %142, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %158) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #6
  br label %162

159:
  %160 = getelementptr inbounds nuw i64, ptr %7, i64 %98
  store i64 %135, ptr %160, align 8
  %161 = add nuw nsw i64 %98, 1
  br label %97, !llvm.loop !6

162:
  %163 = zext i1 %101 to i32
  br label %164

164:
  %165 = phi i64 [ %188, %173 ], [ 0, %162 ]
  %166 = phi i32 [ %187, %173 ], [ %163, %162 ]
  %167 = load i32, ptr %95, align 8
  %168 = sext i32 %167 to i64
  %169 = icmp slt i64 %165, %168
  %170 = icmp eq i32 %166, 0
  %171 = select i1 %169, i1 %170, i1 false
  br i1 %171, label %173, label %172

172:
  br i1 %170, label %189, label %261

173:
  %174 = load ptr, ptr %96, align 8
  %175 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %174, i64 %165
  %176 = load ptr, ptr %175, align 8
  %177 = getelementptr inbounds nuw i64, ptr %7, i64 %165
  %178 = load i64, ptr %177, align 8
  %179 = getelementptr inbounds nuw i8, ptr %175, i64 16
  %180 = load i64, ptr %179, align 8
  %181 = getelementptr inbounds nuw i8, ptr %175, i64 24
  %182 = load i64, ptr %181, align 8
  %183 = getelementptr inbounds nuw i8, ptr %175, i64 32
  %184 = load i64, ptr %183, align 8
  %185 = getelementptr inbounds nuw i8, ptr %175, i64 8
  %186 = load ptr, ptr %185, align 8
  %187 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %176, i64 noundef %178, i64 noundef %180, i64 noundef %182, i64 noundef %184, ptr noundef %186) #5
  %188 = add nuw nsw i64 %165, 1
  br label %164, !llvm.loop !7

189:
  %190 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %191 = load ptr, ptr %190, align 8
  call void %191(ptr noundef %7, ptr noundef %8) #5
  br label %192

192:
  %193 = phi i64 [ %225, %224 ], [ 0, %189 ]
  %194 = phi ptr [ %213, %224 ], [ %8, %189 ]
  %195 = icmp eq i64 %193, %52
  br i1 %195, label %231, label %196

196:
  %197 = load i32, ptr %17, align 4
  %198 = sext i32 %197 to i64
  %199 = icmp slt i64 %193, %198
  %200 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %193
  %201 = trunc nuw nsw i64 %193 to i32
  %202 = sub nsw i32 %201, %197
  %203 = zext nneg i32 %202 to i64
  %204 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %203
  %205 = select i1 %199, ptr %200, ptr %204
  %206 = getelementptr inbounds nuw i8, ptr %205, i64 16
  %207 = load i32, ptr %206, align 8
  %208 = getelementptr inbounds nuw i8, ptr %205, i64 24
  %209 = call i32 @llvm.smax.i32(i32 %207, i32 0)
  %210 = zext nneg i32 %209 to i64
  br label %211

211:
  %212 = phi i64 [ %222, %221 ], [ 0, %196 ]
  %213 = phi ptr [ %223, %221 ], [ %194, %196 ]
  %214 = icmp eq i64 %212, %210
  br i1 %214, label %224, label %215

215:
  %216 = load ptr, ptr %208, align 8
  %217 = getelementptr inbounds nuw i64, ptr %216, i64 %212
  %218 = load i64, ptr %217, align 8
  %219 = load i64, ptr %213, align 8
  %220 = icmp eq i64 %218, %219
  br i1 %220, label %221, label %226

221:
  %222 = add nuw nsw i64 %212, 1
  %223 = getelementptr inbounds nuw i8, ptr %213, i64 8
  br label %211, !llvm.loop !8

224:
  %225 = add nuw nsw i64 %193, 1
  br label %192, !llvm.loop !9

226:
  %227 = trunc nuw nsw i64 %212 to i32
  %228 = load ptr, ptr %50, align 8
  %229 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %228, i64 %193
  %230 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %229, ptr noundef nonnull @.str.8, i32 noundef %227, i64 noundef %218, i64 noundef %219) #5
  br label %261

231:
  %232 = load i32, ptr %95, align 8
  %233 = sext i32 %232 to i64
  %234 = getelementptr inbounds i64, ptr %7, i64 %233
  %235 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %236 = load ptr, ptr %235, align 8
  %237 = call i32 %236(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %234) #5
  %238 = freeze i32 %237
  %239 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %240 = icmp eq i32 %238, 0
  %241 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br i1 %240, label %242, label %261

242:
  %243 = phi i64 [ %260, %247 ], [ 0, %231 ]
  %244 = load i32, ptr %239, align 4
  %245 = sext i32 %244 to i64
  %246 = icmp slt i64 %243, %245
  br i1 %246, label %247, label %261

247:
  %248 = getelementptr inbounds nuw i64, ptr %234, i64 %243
  %249 = load i64, ptr %248, align 8
  %250 = load ptr, ptr %241, align 8
  %251 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %250, i64 %243
  %252 = load i32, ptr %251, align 4
  %253 = sext i32 %252 to i64
  %254 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %253, i32 7
  %255 = load ptr, ptr %254, align 8
  %256 = getelementptr inbounds nuw i8, ptr %251, i64 4
  %257 = load i32, ptr %256, align 4
  %258 = sext i32 %257 to i64
  %259 = getelementptr inbounds i64, ptr %255, i64 %258
  store i64 %249, ptr %259, align 8
  %260 = add nuw nsw i64 %243, 1
  br label %242, !llvm.loop !10

261:
  %262 = phi i32 [ 1, %26 ], [ %47, %45 ], [ %14, %9 ], [ %166, %172 ], [ %230, %226 ], [ 1, %83 ], [ %238, %231 ], [ 0, %242 ], [ %68, %56 ]
  ret i32 %262
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

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
