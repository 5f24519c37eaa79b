source_filename = "glue.indices"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_glue_writer = type { ptr, i64 }

@.str = private unnamed_addr constant [41 x i8] c"an index tensor has no whole-number type\00", align 1
@.str.1 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.2 = private unnamed_addr constant [12 x i8] c"': element \00", align 1
@.str.3 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.4 = private unnamed_addr constant [15 x i8] c", must lie in \00", align 1
@.str.5 = private unnamed_addr constant [4 x i8] c"..<\00", align 1

define hidden i32 @martlet_glue_check_indices(ptr noundef %0, ptr noundef %1, ptr noundef readonly captures(none) %2, i32 noundef %3, i32 noundef %4, i64 noundef %5, i64 noundef %6, i64 noundef %7, ptr noundef %8) local_unnamed_addr #0 {
  %10 = alloca %struct.martlet_glue_writer, align 8
  %11 = icmp sgt i64 %7, %6
  %12 = sub i64 %7, %6
  %13 = select i1 %11, i64 %12, i64 0
  %14 = shl i32 %3, 8
  %15 = or i32 %14, %4
  switch i32 %15, label %212 [
    i32 8, label %30
    i32 16, label %28
    i32 32, label %26
    i32 64, label %24
    i32 264, label %22
    i32 272, label %20
    i32 288, label %18
    i32 320, label %16
  ]

16:
  %17 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %191

18:
  %19 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %168

20:
  %21 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %145

22:
  %23 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %122

24:
  %25 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %101

26:
  %27 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %78

28:
  %29 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %55

30:
  %31 = tail call i64 @llvm.smax.i64(i64 %5, i64 0)
  br label %32

32:
  %33 = phi i64 [ %46, %38 ], [ 0, %30 ]
  %34 = phi i64 [ %45, %38 ], [ 0, %30 ]
  %35 = icmp eq i64 %33, %31
  br i1 %35, label %36, label %38

36:
  %37 = icmp eq i64 %34, 0
  br i1 %37, label %221, label %47

38:
  %39 = getelementptr inbounds nuw i8, ptr %2, i64 %33
  %40 = load i8, ptr %39, align 1
  %41 = sext i8 %40 to i64
  %42 = sub i64 %41, %6
  %43 = icmp uge i64 %42, %13
  %44 = zext i1 %43 to i64
  %45 = or i64 %34, %44
  %46 = add nuw i64 %33, 1
  br label %32, !llvm.loop !3

47:
  %48 = phi i64 [ %54, %47 ], [ 0, %36 ]
  %49 = getelementptr inbounds nuw i8, ptr %2, i64 %48
  %50 = load i8, ptr %49, align 1
  %51 = sext i8 %50 to i64
  %52 = sub i64 %51, %6
  %53 = icmp ult i64 %52, %13
  %54 = add nuw nsw i64 %48, 1
  br i1 %53, label %47, label %214, !llvm.loop !6

55:
  %56 = phi i64 [ %68, %61 ], [ 0, %28 ]
  %57 = phi i64 [ %69, %61 ], [ 0, %28 ]
  %58 = icmp eq i64 %57, %29
  br i1 %58, label %59, label %61

59:
  %60 = icmp eq i64 %56, 0
  br i1 %60, label %221, label %70

61:
  %62 = getelementptr inbounds nuw i16, ptr %2, i64 %57
  %63 = load i16, ptr %62, align 2
  %64 = sext i16 %63 to i64
  %65 = sub i64 %64, %6
  %66 = icmp uge i64 %65, %13
  %67 = zext i1 %66 to i64
  %68 = or i64 %56, %67
  %69 = add nuw i64 %57, 1
  br label %55, !llvm.loop !7

70:
  %71 = phi i64 [ %77, %70 ], [ 0, %59 ]
  %72 = getelementptr inbounds nuw i16, ptr %2, i64 %71
  %73 = load i16, ptr %72, align 2
  %74 = sext i16 %73 to i64
  %75 = sub i64 %74, %6
  %76 = icmp ult i64 %75, %13
  %77 = add nuw nsw i64 %71, 1
  br i1 %76, label %70, label %214, !llvm.loop !8

78:
  %79 = phi i64 [ %91, %84 ], [ 0, %26 ]
  %80 = phi i64 [ %92, %84 ], [ 0, %26 ]
  %81 = icmp eq i64 %80, %27
  br i1 %81, label %82, label %84

82:
  %83 = icmp eq i64 %79, 0
  br i1 %83, label %221, label %93

84:
  %85 = getelementptr inbounds nuw i32, ptr %2, i64 %80
  %86 = load i32, ptr %85, align 4
  %87 = sext i32 %86 to i64
  %88 = sub i64 %87, %6
  %89 = icmp uge i64 %88, %13
  %90 = zext i1 %89 to i64
  %91 = or i64 %79, %90
  %92 = add nuw i64 %80, 1
  br label %78, !llvm.loop !9

93:
  %94 = phi i64 [ %100, %93 ], [ 0, %82 ]
  %95 = getelementptr inbounds nuw i32, ptr %2, i64 %94
  %96 = load i32, ptr %95, align 4
  %97 = sext i32 %96 to i64
  %98 = sub i64 %97, %6
  %99 = icmp ult i64 %98, %13
  %100 = add nuw nsw i64 %94, 1
  br i1 %99, label %93, label %214, !llvm.loop !10

101:
  %102 = phi i64 [ %113, %107 ], [ 0, %24 ]
  %103 = phi i64 [ %114, %107 ], [ 0, %24 ]
  %104 = icmp eq i64 %103, %25
  br i1 %104, label %105, label %107

105:
  %106 = icmp eq i64 %102, 0
  br i1 %106, label %221, label %115

107:
  %108 = getelementptr inbounds nuw i64, ptr %2, i64 %103
  %109 = load i64, ptr %108, align 8
  %110 = sub i64 %109, %6
  %111 = icmp uge i64 %110, %13
  %112 = zext i1 %111 to i64
  %113 = or i64 %102, %112
  %114 = add nuw i64 %103, 1
  br label %101, !llvm.loop !11

115:
  %116 = phi i64 [ %121, %115 ], [ 0, %105 ]
  %117 = getelementptr inbounds nuw i64, ptr %2, i64 %116
  %118 = load i64, ptr %117, align 8
  %119 = sub i64 %118, %6
  %120 = icmp ult i64 %119, %13
  %121 = add nuw nsw i64 %116, 1
  br i1 %120, label %115, label %214, !llvm.loop !12

122:
  %123 = phi i64 [ %135, %128 ], [ 0, %22 ]
  %124 = phi i64 [ %136, %128 ], [ 0, %22 ]
  %125 = icmp eq i64 %124, %23
  br i1 %125, label %126, label %128

126:
  %127 = icmp eq i64 %123, 0
  br i1 %127, label %221, label %137

128:
  %129 = getelementptr inbounds nuw i8, ptr %2, i64 %124
  %130 = load i8, ptr %129, align 1
  %131 = zext i8 %130 to i64
  %132 = sub i64 %131, %6
  %133 = icmp uge i64 %132, %13
  %134 = zext i1 %133 to i64
  %135 = or i64 %123, %134
  %136 = add nuw i64 %124, 1
  br label %122, !llvm.loop !13

137:
  %138 = phi i64 [ %144, %137 ], [ 0, %126 ]
  %139 = getelementptr inbounds nuw i8, ptr %2, i64 %138
  %140 = load i8, ptr %139, align 1
  %141 = zext i8 %140 to i64
  %142 = sub i64 %141, %6
  %143 = icmp ult i64 %142, %13
  %144 = add nuw nsw i64 %138, 1
  br i1 %143, label %137, label %214, !llvm.loop !14

145:
  %146 = phi i64 [ %158, %151 ], [ 0, %20 ]
  %147 = phi i64 [ %159, %151 ], [ 0, %20 ]
  %148 = icmp eq i64 %147, %21
  br i1 %148, label %149, label %151

149:
  %150 = icmp eq i64 %146, 0
  br i1 %150, label %221, label %160

151:
  %152 = getelementptr inbounds nuw i16, ptr %2, i64 %147
  %153 = load i16, ptr %152, align 2
  %154 = zext i16 %153 to i64
  %155 = sub i64 %154, %6
  %156 = icmp uge i64 %155, %13
  %157 = zext i1 %156 to i64
  %158 = or i64 %146, %157
  %159 = add nuw i64 %147, 1
  br label %145, !llvm.loop !15

160:
  %161 = phi i64 [ %167, %160 ], [ 0, %149 ]
  %162 = getelementptr inbounds nuw i16, ptr %2, i64 %161
  %163 = load i16, ptr %162, align 2
  %164 = zext i16 %163 to i64
  %165 = sub i64 %164, %6
  %166 = icmp ult i64 %165, %13
  %167 = add nuw nsw i64 %161, 1
  br i1 %166, label %160, label %214, !llvm.loop !16

168:
  %169 = phi i64 [ %181, %174 ], [ 0, %18 ]
  %170 = phi i64 [ %182, %174 ], [ 0, %18 ]
  %171 = icmp eq i64 %170, %19
  br i1 %171, label %172, label %174

172:
  %173 = icmp eq i64 %169, 0
  br i1 %173, label %221, label %183

174:
  %175 = getelementptr inbounds nuw i32, ptr %2, i64 %170
  %176 = load i32, ptr %175, align 4
  %177 = zext i32 %176 to i64
  %178 = sub i64 %177, %6
  %179 = icmp uge i64 %178, %13
  %180 = zext i1 %179 to i64
  %181 = or i64 %169, %180
  %182 = add nuw i64 %170, 1
  br label %168, !llvm.loop !17

183:
  %184 = phi i64 [ %190, %183 ], [ 0, %172 ]
  %185 = getelementptr inbounds nuw i32, ptr %2, i64 %184
  %186 = load i32, ptr %185, align 4
  %187 = zext i32 %186 to i64
  %188 = sub i64 %187, %6
  %189 = icmp ult i64 %188, %13
  %190 = add nuw nsw i64 %184, 1
  br i1 %189, label %183, label %214, !llvm.loop !18

191:
  %192 = phi i64 [ %203, %197 ], [ 0, %16 ]
  %193 = phi i64 [ %204, %197 ], [ 0, %16 ]
  %194 = icmp eq i64 %193, %17
  br i1 %194, label %195, label %197

195:
  %196 = icmp eq i64 %192, 0
  br i1 %196, label %221, label %205

197:
  %198 = getelementptr inbounds nuw i64, ptr %2, i64 %193
  %199 = load i64, ptr %198, align 8
  %200 = sub i64 %199, %6
  %201 = icmp uge i64 %200, %13
  %202 = zext i1 %201 to i64
  %203 = or i64 %192, %202
  %204 = add nuw i64 %193, 1
  br label %191, !llvm.loop !19

205:
  %206 = phi i64 [ %211, %205 ], [ 0, %195 ]
  %207 = getelementptr inbounds nuw i64, ptr %2, i64 %206
  %208 = load i64, ptr %207, align 8
  %209 = sub i64 %208, %6
  %210 = icmp ult i64 %209, %13
  %211 = add nuw nsw i64 %206, 1
  br i1 %210, label %205, label %214, !llvm.loop !20

212:
  %213 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 1, ptr noundef nonnull @.str, ptr noundef %8) #4
  br label %221

214:
  %215 = phi i64 [ %51, %47 ], [ %74, %70 ], [ %97, %93 ], [ %118, %115 ], [ %141, %137 ], [ %164, %160 ], [ %187, %183 ], [ %208, %205 ]
  %216 = phi i64 [ %48, %47 ], [ %71, %70 ], [ %94, %93 ], [ %116, %115 ], [ %138, %137 ], [ %161, %160 ], [ %184, %183 ], [ %206, %205 ]
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %10) #5
  %217 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %8) #4
  %218 = extractvalue [2 x i64] %217, 0
  store i64 %218, ptr %10, align 8
  %219 = extractvalue [2 x i64] %217, 1
  %220 = getelementptr inbounds nuw i8, ptr %10, i64 8
  store i64 %219, ptr %220, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %10, ptr noundef nonnull @.str.1, ptr noundef %1, ptr noundef nonnull @.str.2) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %10, i64 noundef %216) #4
  call void @martlet_glue_put(ptr noundef nonnull %10, ptr noundef nonnull @.str.3) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %10, i64 noundef %215) #4
  call void @martlet_glue_put(ptr noundef nonnull %10, ptr noundef nonnull @.str.4) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %10, i64 noundef %6) #4
  call void @martlet_glue_put(ptr noundef nonnull %10, ptr noundef nonnull @.str.5) #4
  call void @martlet_glue_put_number(ptr noundef nonnull %10, i64 noundef %7) #4
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %10) #5
  br label %221

221:
  %222 = phi i32 [ %213, %212 ], [ 1, %214 ], [ 0, %36 ], [ 0, %59 ], [ 0, %82 ], [ 0, %105 ], [ 0, %126 ], [ 0, %149 ], [ 0, %172 ], [ 0, %195 ]
  ret i32 %222
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i64 @llvm.smax.i64(i64, i64) #3

attributes #0 = { minsize nounwind optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { minsize optsize "frame-pointer"="non-leaf" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="generic" "target-features"="+fp-armv8,+neon,+v8a,-fmv" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { minsize nobuiltin nounwind optsize "no-builtins" }
attributes #5 = { nounwind }

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
!11 = distinct !{!11, !4, !5}
!12 = distinct !{!12, !4, !5}
!13 = distinct !{!13, !4, !5}
!14 = distinct !{!14, !4, !5}
!15 = distinct !{!15, !4, !5}
!16 = distinct !{!16, !4, !5}
!17 = distinct !{!17, !4, !5}
!18 = distinct !{!18, !4, !5}
!19 = distinct !{!19, !4, !5}
!20 = distinct !{!20, !4, !5}
