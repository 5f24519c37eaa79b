source_filename = "glue.call"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i8:8:32-i16:16:32-i64:64-i128:128-n32:64-S128-Fn32"
target triple = "aarch64-unknown-linux-gnu"

%struct.martlet_glue_tensor = type { ptr, ptr, i32, i8, i8, i16, i32 }
%struct.martlet_glue_writer = type { ptr, i64 }
%struct.martlet_glue_dim = type { ptr, ptr, i64, i64, i64, i32, i32, i64, i64 }
%struct.martlet_tensor = type { ptr, i32, i32, i32, i8, i8, i16, ptr, ptr, i64 }
%struct.martlet_glue_axis = type { i32, i32 }

@.str = private unnamed_addr constant [8 x i8] c"entry '\00", align 1
@.str.1 = private unnamed_addr constant [9 x i8] c"' takes \00", align 1
@.str.2 = private unnamed_addr constant [8 x i8] c" inputs\00", align 1
@.str.3 = private unnamed_addr constant [3 x i8] c", \00", align 1
@.str.4 = private unnamed_addr constant [15 x i8] c" of them dims,\00", align 1
@.str.5 = private unnamed_addr constant [12 x i8] c" and gives \00", align 1
@.str.6 = private unnamed_addr constant [9 x i8] c" outputs\00", align 1
@.str.7 = private unnamed_addr constant [20 x i8] c"the inputs are NULL\00", align 1
@.str.8 = private unnamed_addr constant [21 x i8] c"the outputs are NULL\00", align 1
@.str.9 = private unnamed_addr constant [9 x i8] c"tensor '\00", align 1
@.str.10 = private unnamed_addr constant [39 x i8] c"': the byte offset leads out of memory\00", align 1
@.str.11 = private unnamed_addr constant [20 x i8] c"the extent of axis \00", align 1
@.str.12 = private unnamed_addr constant [23 x i8] c"': the extent of axis \00", align 1
@.str.13 = private unnamed_addr constant [5 x i8] c" is \00", align 1
@.str.14 = private unnamed_addr constant [25 x i8] c", must be a multiple of \00", align 1
@.str.15 = private unnamed_addr constant [7 x i8] c" plus \00", align 1

define hidden i32 @martlet_glue_call(ptr noundef %0, ptr noundef readonly captures(none) %1, ptr noundef %2, i64 noundef %3, ptr noundef %4, i64 noundef %5, ptr noundef %6, ptr noundef %7, ptr noundef %8) local_unnamed_addr #0 {
  %10 = alloca %struct.martlet_glue_tensor, align 8
  %11 = alloca %struct.martlet_glue_writer, align 8
  %12 = alloca %struct.martlet_glue_writer, align 8
  %13 = alloca %struct.martlet_glue_writer, align 8
  %14 = tail call i32 @martlet_glue_check_context(ptr noundef %0) #5
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %16, label %309

16:
  %17 = getelementptr inbounds nuw i8, ptr %1, i64 36
  %18 = load i32, ptr %17, align 4
  %19 = getelementptr inbounds nuw i8, ptr %1, i64 32
  %20 = load i32, ptr %19, align 8
  %21 = getelementptr inbounds nuw i8, ptr %1, i64 8
  %22 = tail call i32 @llvm.smax.i32(i32 %20, i32 0)
  %23 = zext nneg i32 %22 to i64
  br label %24

24:
  %25 = phi i64 [ %37, %31 ], [ 0, %16 ]
  %26 = phi i32 [ %36, %31 ], [ %18, %16 ]
  %27 = icmp eq i64 %25, %23
  br i1 %27, label %28, label %31

28:
  %29 = sext i32 %26 to i64
  %30 = icmp eq i64 %3, %29
  br i1 %30, label %38, label %43

31:
  %32 = load ptr, ptr %21, align 8
  %33 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %32, i64 %25, i32 5
  %34 = load i32, ptr %33, align 8
  %35 = lshr i32 %34, 31
  %36 = add nsw i32 %35, %26
  %37 = add nuw nsw i64 %25, 1
  br label %24, !llvm.loop !3

38:
  %39 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %40 = load i32, ptr %39, align 8
  %41 = sext i32 %40 to i64
  %42 = icmp eq i64 %5, %41
  br i1 %42, label %59, label %43

43:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %44 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %45 = extractvalue [2 x i64] %44, 0
  store i64 %45, ptr %12, align 8
  %46 = extractvalue [2 x i64] %44, 1
  %47 = getelementptr inbounds nuw i8, ptr %12, i64 8
  store i64 %46, ptr %47, align 8
  %48 = load ptr, ptr %1, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %12, ptr noundef nonnull @.str, ptr noundef %48, ptr noundef nonnull @.str.1) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %29) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.2) #5
  %49 = load i32, ptr %17, align 4
  %50 = icmp sgt i32 %26, %49
  br i1 %50, label %51, label %55

51:
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.3) #5
  %52 = load i32, ptr %17, align 4
  %53 = sub nsw i32 %26, %52
  %54 = sext i32 %53 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %54) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.4) #5
  br label %55

55:
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.5) #5
  %56 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %57 = load i32, ptr %56, align 8
  %58 = sext i32 %57 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %12, i64 noundef %58) #5
  call void @martlet_glue_put(ptr noundef nonnull %12, ptr noundef nonnull @.str.6) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %12) #6
  br label %309

59:
  %60 = icmp eq i64 %3, 0
  %61 = icmp ne ptr %2, null
  %62 = or i1 %61, %60
  br i1 %62, label %63, label %67

63:
  %64 = icmp eq i64 %5, 0
  %65 = icmp ne ptr %4, null
  %66 = or i1 %65, %64
  br i1 %66, label %70, label %67

67:
  %68 = phi ptr [ @.str.8, %63 ], [ @.str.7, %59 ]
  %69 = tail call i32 @martlet_glue_fail(ptr noundef %0, i32 noundef 1, ptr noundef nonnull %68, ptr noundef null) #5
  br label %309

70:
  %71 = add nsw i32 %40, %18
  %72 = getelementptr inbounds nuw i8, ptr %1, i64 16
  %73 = tail call i32 @llvm.smax.i32(i32 %71, i32 0)
  %74 = zext nneg i32 %73 to i64
  br label %75

75:
  %76 = phi i64 [ %104, %99 ], [ 0, %70 ]
  %77 = icmp eq i64 %76, %74
  %78 = load i32, ptr %17, align 4
  %79 = sext i32 %78 to i64
  br i1 %77, label %116, label %80

80:
  %81 = icmp slt i64 %76, %79
  %82 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %76
  %83 = trunc nuw nsw i64 %76 to i32
  %84 = sub nsw i32 %83, %78
  %85 = zext nneg i32 %84 to i64
  %86 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %85
  %87 = select i1 %81, ptr %82, ptr %86
  %88 = load ptr, ptr %72, align 8
  %89 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %88, i64 %76
  %90 = tail call i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef %89, ptr noundef %87) #5
  %91 = icmp eq i32 %90, 0
  br i1 %91, label %92, label %309

92:
  %93 = load ptr, ptr %87, align 8
  %94 = icmp eq ptr %93, null
  br i1 %94, label %99, label %95

95:
  %96 = getelementptr inbounds nuw i8, ptr %87, i64 40
  %97 = load i64, ptr %96, align 8
  %98 = getelementptr inbounds nuw i8, ptr %93, i64 %97
  br label %99

99:
  %100 = phi ptr [ %98, %95 ], [ null, %92 ]
  %101 = getelementptr inbounds nuw ptr, ptr %6, i64 %76
  store ptr %100, ptr %101, align 8
  %102 = load ptr, ptr %87, align 8
  %103 = icmp ult ptr %100, %102
  %104 = add nuw nsw i64 %76, 1
  br i1 %103, label %105, label %75, !llvm.loop !6

105:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #6
  %106 = load ptr, ptr %72, align 8
  %107 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %106, i64 %76, i32 1
  %108 = load ptr, ptr %107, align 8
  %109 = tail call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %108) #5
  %110 = extractvalue [2 x i64] %109, 0
  store i64 %110, ptr %13, align 8
  %111 = extractvalue [2 x i64] %109, 1
  %112 = getelementptr inbounds nuw i8, ptr %13, i64 8
  store i64 %111, ptr %112, align 8
  %113 = load ptr, ptr %72, align 8
  %114 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %113, i64 %76
  %115 = load ptr, ptr %114, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %13, ptr noundef nonnull @.str.9, ptr noundef %115, ptr noundef nonnull @.str.10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %13) #6
  br label %309

116:
  %117 = getelementptr inbounds %struct.martlet_tensor, ptr %2, i64 %79
  %118 = getelementptr inbounds nuw i8, ptr %10, i64 8
  %119 = getelementptr inbounds nuw i8, ptr %10, i64 16
  %120 = getelementptr inbounds nuw i8, ptr %10, i64 20
  %121 = getelementptr inbounds nuw i8, ptr %10, i64 21
  %122 = getelementptr inbounds nuw i8, ptr %10, i64 22
  %123 = getelementptr inbounds nuw i8, ptr %10, i64 24
  %124 = getelementptr inbounds nuw i8, ptr %10, i64 28
  br label %125

125:
  %126 = phi i64 [ %211, %209 ], [ 0, %116 ]
  %127 = phi ptr [ %210, %209 ], [ %117, %116 ]
  %128 = load i32, ptr %19, align 8
  %129 = sext i32 %128 to i64
  %130 = icmp slt i64 %126, %129
  br i1 %130, label %131, label %203

131:
  %132 = load ptr, ptr %21, align 8
  %133 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %132, i64 %126
  %134 = getelementptr inbounds nuw i8, ptr %133, i64 40
  %135 = load i32, ptr %134, align 8
  %136 = icmp slt i32 %135, 0
  br i1 %136, label %137, label %160

137:
  %138 = getelementptr inbounds nuw i8, ptr %127, i64 48
  %139 = getelementptr inbounds nuw i64, ptr %7, i64 %126
  call void @llvm.lifetime.start.p0(i64 32, ptr nonnull %10) #6
  %140 = load ptr, ptr %133, align 8
  store ptr %140, ptr %10, align 8
  %141 = getelementptr inbounds nuw i8, ptr %133, i64 8
  %142 = load ptr, ptr %141, align 8
  store ptr %142, ptr %118, align 8
  store i32 0, ptr %119, align 8
  store i8 0, ptr %120, align 4
  store i8 64, ptr %121, align 1
  store i16 8, ptr %122, align 2
  store i32 -1, ptr %123, align 8
  store i32 0, ptr %124, align 4
  %143 = call i32 @martlet_glue_check_tensor(ptr noundef %0, ptr noundef nonnull %10, ptr noundef %127) #5
  %144 = icmp eq i32 %143, 0
  br i1 %144, label %145, label %158

145:
  %146 = load ptr, ptr %127, align 8
  %147 = icmp eq ptr %146, null
  br i1 %147, label %152, label %148

148:
  %149 = getelementptr inbounds nuw i8, ptr %127, i64 40
  %150 = load i64, ptr %149, align 8
  %151 = getelementptr inbounds nuw i8, ptr %146, i64 %150
  br label %152

152:
  %153 = phi ptr [ %151, %148 ], [ null, %145 ]
  %154 = load ptr, ptr %133, align 8
  %155 = load ptr, ptr %141, align 8
  %156 = call i32 @martlet_glue_check_data(ptr noundef %0, ptr noundef %154, ptr noundef %153, i64 noundef 8, i64 noundef 8, ptr noundef %155) #5
  %157 = icmp eq i32 %156, 0
  br i1 %157, label %207, label %158

158:
  %159 = phi i32 [ %156, %152 ], [ %143, %137 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %10) #6
  br label %203

160:
  %161 = zext nneg i32 %135 to i64
  %162 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %161, i32 7
  %163 = load ptr, ptr %162, align 8
  %164 = getelementptr inbounds nuw i8, ptr %133, i64 44
  %165 = load i32, ptr %164, align 4
  %166 = sext i32 %165 to i64
  %167 = getelementptr inbounds i64, ptr %163, i64 %166
  %168 = load i64, ptr %167, align 8
  %169 = getelementptr inbounds nuw i8, ptr %133, i64 56
  %170 = load i64, ptr %169, align 8
  %171 = call { i64, i1 } @llvm.ssub.with.overflow.i64(i64 %168, i64 %170)
  %172 = extractvalue { i64, i1 } %171, 1
  %173 = extractvalue { i64, i1 } %171, 0
  br i1 %172, label %183, label %174

174:
  %175 = getelementptr inbounds nuw i8, ptr %133, i64 48
  %176 = load i64, ptr %175, align 8
  %177 = freeze i64 %173
  %178 = freeze i64 %176
  %179 = sdiv i64 %177, %178
  %180 = mul i64 %179, %178
  %181 = sub i64 %177, %180
  %182 = icmp eq i64 %181, 0
  br i1 %182, label %205, label %183

183:
  %184 = getelementptr inbounds nuw i8, ptr %133, i64 40
  %185 = getelementptr inbounds nuw i8, ptr %133, i64 44
  %186 = getelementptr inbounds nuw i8, ptr %133, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #6
  %187 = getelementptr inbounds nuw i8, ptr %133, i64 8
  %188 = load ptr, ptr %187, align 8
  %189 = call [2 x i64] @martlet_glue_start(ptr noundef %0, ptr noundef %188) #5
  %190 = extractvalue [2 x i64] %189, 0
  store i64 %190, ptr %11, align 8
  %191 = extractvalue [2 x i64] %189, 1
  %192 = getelementptr inbounds nuw i8, ptr %11, i64 8
  store i64 %191, ptr %192, align 8
  %193 = load ptr, ptr %72, align 8
  %194 = load i32, ptr %184, align 8
  %195 = sext i32 %194 to i64
  %196 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %193, i64 %195
  %197 = load ptr, ptr %196, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.9, ptr noundef %197, ptr noundef nonnull @.str.12) #5
  %198 = load i32, ptr %185, align 4
  %199 = sext i32 %198 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %199) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.13) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %168) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.14) #5
  %200 = getelementptr inbounds nuw i8, ptr %133, i64 48
  %201 = load i64, ptr %200, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %201) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.15) #5
  %202 = load i64, ptr %186, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %202) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #6
  br label %203

203:
  %204 = phi i32 [ 1, %183 ], [ %159, %158 ], [ 0, %125 ]
  br label %212

205:
  %206 = getelementptr inbounds nuw i64, ptr %7, i64 %126
  store i64 %179, ptr %206, align 8
  br label %209

207:
  %208 = load i64, ptr %153, align 8
  store i64 %208, ptr %139, align 8
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %10) #6
  br label %209

209:
  %210 = phi ptr [ %127, %205 ], [ %138, %207 ]
  %211 = add nuw nsw i64 %126, 1
  br label %125, !llvm.loop !7

212:
  %213 = phi i64 [ %236, %221 ], [ 0, %203 ]
  %214 = phi i32 [ %235, %221 ], [ %204, %203 ]
  %215 = load i32, ptr %19, align 8
  %216 = sext i32 %215 to i64
  %217 = icmp slt i64 %213, %216
  %218 = icmp eq i32 %214, 0
  %219 = select i1 %217, i1 %218, i1 false
  br i1 %219, label %221, label %220

220:
  br i1 %218, label %237, label %309

221:
  %222 = load ptr, ptr %21, align 8
  %223 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %222, i64 %213
  %224 = load ptr, ptr %223, align 8
  %225 = getelementptr inbounds nuw i64, ptr %7, i64 %213
  %226 = load i64, ptr %225, align 8
  %227 = getelementptr inbounds nuw i8, ptr %223, i64 16
  %228 = load i64, ptr %227, align 8
  %229 = getelementptr inbounds nuw i8, ptr %223, i64 24
  %230 = load i64, ptr %229, align 8
  %231 = getelementptr inbounds nuw i8, ptr %223, i64 32
  %232 = load i64, ptr %231, align 8
  %233 = getelementptr inbounds nuw i8, ptr %223, i64 8
  %234 = load ptr, ptr %233, align 8
  %235 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %224, i64 noundef %226, i64 noundef %228, i64 noundef %230, i64 noundef %232, ptr noundef %234) #5
  %236 = add nuw nsw i64 %213, 1
  br label %212, !llvm.loop !8

237:
  %238 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %239 = load ptr, ptr %238, align 8
  call void %239(ptr noundef %7, ptr noundef %8) #5
  br label %240

240:
  %241 = phi i64 [ %273, %272 ], [ 0, %237 ]
  %242 = phi ptr [ %261, %272 ], [ %8, %237 ]
  %243 = icmp eq i64 %241, %74
  br i1 %243, label %279, label %244

244:
  %245 = load i32, ptr %17, align 4
  %246 = sext i32 %245 to i64
  %247 = icmp slt i64 %241, %246
  %248 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %241
  %249 = trunc nuw nsw i64 %241 to i32
  %250 = sub nsw i32 %249, %245
  %251 = zext nneg i32 %250 to i64
  %252 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %251
  %253 = select i1 %247, ptr %248, ptr %252
  %254 = getelementptr inbounds nuw i8, ptr %253, i64 16
  %255 = load i32, ptr %254, align 8
  %256 = getelementptr inbounds nuw i8, ptr %253, i64 24
  %257 = call i32 @llvm.smax.i32(i32 %255, i32 0)
  %258 = zext nneg i32 %257 to i64
  br label %259

259:
  %260 = phi i64 [ %270, %269 ], [ 0, %244 ]
  %261 = phi ptr [ %271, %269 ], [ %242, %244 ]
  %262 = icmp eq i64 %260, %258
  br i1 %262, label %272, label %263

263:
  %264 = load ptr, ptr %256, align 8
  %265 = getelementptr inbounds nuw i64, ptr %264, i64 %260
  %266 = load i64, ptr %265, align 8
  %267 = load i64, ptr %261, align 8
  %268 = icmp eq i64 %266, %267
  br i1 %268, label %269, label %274

269:
  %270 = add nuw nsw i64 %260, 1
  %271 = getelementptr inbounds nuw i8, ptr %261, i64 8
  br label %259, !llvm.loop !9

272:
  %273 = add nuw nsw i64 %241, 1
  br label %240, !llvm.loop !10

274:
  %275 = trunc nuw nsw i64 %260 to i32
  %276 = load ptr, ptr %72, align 8
  %277 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %276, i64 %241
  %278 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %277, ptr noundef nonnull @.str.11, i32 noundef %275, i64 noundef %266, i64 noundef %267) #5
  br label %309

279:
  %280 = load i32, ptr %19, align 8
  %281 = sext i32 %280 to i64
  %282 = getelementptr inbounds i64, ptr %7, i64 %281
  %283 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %284 = load ptr, ptr %283, align 8
  %285 = call i32 %284(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %282) #5
  %286 = freeze i32 %285
  %287 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %288 = icmp eq i32 %286, 0
  %289 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br i1 %288, label %290, label %309

290:
  %291 = phi i64 [ %308, %295 ], [ 0, %279 ]
  %292 = load i32, ptr %287, align 4
  %293 = sext i32 %292 to i64
  %294 = icmp slt i64 %291, %293
  br i1 %294, label %295, label %309

295:
  %296 = getelementptr inbounds nuw i64, ptr %282, i64 %291
  %297 = load i64, ptr %296, align 8
  %298 = load ptr, ptr %289, align 8
  %299 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %298, i64 %291
  %300 = load i32, ptr %299, align 4
  %301 = sext i32 %300 to i64
  %302 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %301, i32 7
  %303 = load ptr, ptr %302, align 8
  %304 = getelementptr inbounds nuw i8, ptr %299, i64 4
  %305 = load i32, ptr %304, align 4
  %306 = sext i32 %305 to i64
  %307 = getelementptr inbounds i64, ptr %303, i64 %306
  store i64 %297, ptr %307, align 8
  %308 = add nuw nsw i64 %291, 1
  br label %290, !llvm.loop !11

309:
  %310 = phi i32 [ %14, %9 ], [ 1, %55 ], [ %69, %67 ], [ %214, %220 ], [ %278, %274 ], [ 1, %105 ], [ %286, %279 ], [ 0, %290 ], [ %90, %80 ]
  ret i32 %310
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare [2 x i64] @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_quoted(ptr noundef, ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare void @martlet_glue_put_number(ptr noundef, i64 noundef) local_unnamed_addr #2

declare void @martlet_glue_put(ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail(ptr noundef, i32 noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_tensor(ptr noundef, ptr noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_check_range(ptr noundef, ptr noundef, i64 noundef, i64 noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

declare i32 @martlet_glue_fail_tensor(ptr noundef, ptr noundef, ptr noundef, i32 noundef, i64 noundef, i64 noundef) local_unnamed_addr #2

declare { i64, i1 } @llvm.ssub.with.overflow.i64(i64, i64) #3

declare i32 @martlet_glue_check_data(ptr noundef, ptr noundef, ptr noundef, i64 noundef, i64 noundef, ptr noundef) local_unnamed_addr #2

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
!11 = distinct !{!11, !4, !5}
