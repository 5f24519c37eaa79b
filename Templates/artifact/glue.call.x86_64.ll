source_filename = "glue.call"
target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-i128:128-f80:128-n8:16:32:64-S128"
target triple = "x86_64-unknown-linux-gnu"

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
  br i1 %15, label %16, label %306

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
  br label %24, !llvm.loop !2

38:
  %39 = getelementptr inbounds nuw i8, ptr %1, i64 40
  %40 = load i32, ptr %39, align 8
  %41 = sext i32 %40 to i64
  %42 = icmp eq i64 %5, %41
  br i1 %42, label %59, label %43

43:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %12) #6
  %44 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef null) #5
  %45 = extractvalue { ptr, i64 } %44, 0
  store ptr %45, ptr %12, align 8
  %46 = getelementptr inbounds nuw i8, ptr %12, i64 8
  %47 = extractvalue { ptr, i64 } %44, 1
  store i64 %47, ptr %46, align 8
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
  br label %306

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
  br label %306

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
  br i1 %91, label %92, label %306

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
  br i1 %103, label %105, label %75, !llvm.loop !5

105:
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %13) #6
  %106 = load ptr, ptr %72, align 8
  %107 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %106, i64 %76, i32 1
  %108 = load ptr, ptr %107, align 8
  %109 = tail call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %108) #5
  %110 = extractvalue { ptr, i64 } %109, 0
  store ptr %110, ptr %13, align 8
  %111 = getelementptr inbounds nuw i8, ptr %13, i64 8
  %112 = extractvalue { ptr, i64 } %109, 1
  store i64 %112, ptr %111, align 8
  %113 = load ptr, ptr %72, align 8
  %114 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %113, i64 %76
  %115 = load ptr, ptr %114, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %13, ptr noundef nonnull @.str.9, ptr noundef %115, ptr noundef nonnull @.str.10) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %13) #6
  br label %306

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
  %126 = phi i64 [ %208, %206 ], [ 0, %116 ]
  %127 = phi ptr [ %207, %206 ], [ %117, %116 ]
  %128 = load i32, ptr %19, align 8
  %129 = sext i32 %128 to i64
  %130 = icmp slt i64 %126, %129
  br i1 %130, label %131, label %200

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
  br i1 %157, label %204, label %158

158:
  %159 = phi i32 [ %156, %152 ], [ %143, %137 ]
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %10) #6
  br label %200

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
  br i1 %172, label %180, label %174

174:
  %175 = getelementptr inbounds nuw i8, ptr %133, i64 48
  %176 = load i64, ptr %175, align 8
  %177 = srem i64 %173, %176
  %178 = sdiv i64 %173, %176
  %179 = icmp eq i64 %177, 0
  br i1 %179, label %202, label %180

180:
  %181 = getelementptr inbounds nuw i8, ptr %133, i64 40
  %182 = getelementptr inbounds nuw i8, ptr %133, i64 44
  %183 = getelementptr inbounds nuw i8, ptr %133, i64 56
  call void @llvm.lifetime.start.p0(i64 16, ptr nonnull %11) #6
  %184 = getelementptr inbounds nuw i8, ptr %133, i64 8
  %185 = load ptr, ptr %184, align 8
  %186 = call { ptr, i64 } @martlet_glue_start(ptr noundef %0, ptr noundef %185) #5
  %187 = extractvalue { ptr, i64 } %186, 0
  store ptr %187, ptr %11, align 8
  %188 = getelementptr inbounds nuw i8, ptr %11, i64 8
  %189 = extractvalue { ptr, i64 } %186, 1
  store i64 %189, ptr %188, align 8
  %190 = load ptr, ptr %72, align 8
  %191 = load i32, ptr %181, align 8
  %192 = sext i32 %191 to i64
  %193 = getelementptr inbounds %struct.martlet_glue_tensor, ptr %190, i64 %192
  %194 = load ptr, ptr %193, align 8
  call void @martlet_glue_put_quoted(ptr noundef nonnull %11, ptr noundef nonnull @.str.9, ptr noundef %194, ptr noundef nonnull @.str.12) #5
  %195 = load i32, ptr %182, align 4
  %196 = sext i32 %195 to i64
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %196) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.13) #5
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %168) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.14) #5
  %197 = getelementptr inbounds nuw i8, ptr %133, i64 48
  %198 = load i64, ptr %197, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %198) #5
  call void @martlet_glue_put(ptr noundef nonnull %11, ptr noundef nonnull @.str.15) #5
  %199 = load i64, ptr %183, align 8
  call void @martlet_glue_put_number(ptr noundef nonnull %11, i64 noundef %199) #5
  call void @llvm.lifetime.end.p0(i64 16, ptr nonnull %11) #6
  br label %200

200:
  %201 = phi i32 [ 1, %180 ], [ %159, %158 ], [ 0, %125 ]
  br label %209

202:
  %203 = getelementptr inbounds nuw i64, ptr %7, i64 %126
  store i64 %178, ptr %203, align 8
  br label %206

204:
  %205 = load i64, ptr %153, align 8
  store i64 %205, ptr %139, align 8
  call void @llvm.lifetime.end.p0(i64 32, ptr nonnull %10) #6
  br label %206

206:
  %207 = phi ptr [ %127, %202 ], [ %138, %204 ]
  %208 = add nuw nsw i64 %126, 1
  br label %125, !llvm.loop !6

209:
  %210 = phi i64 [ %233, %218 ], [ 0, %200 ]
  %211 = phi i32 [ %232, %218 ], [ %201, %200 ]
  %212 = load i32, ptr %19, align 8
  %213 = sext i32 %212 to i64
  %214 = icmp slt i64 %210, %213
  %215 = icmp eq i32 %211, 0
  %216 = select i1 %214, i1 %215, i1 false
  br i1 %216, label %218, label %217

217:
  br i1 %215, label %234, label %306

218:
  %219 = load ptr, ptr %21, align 8
  %220 = getelementptr inbounds nuw %struct.martlet_glue_dim, ptr %219, i64 %210
  %221 = load ptr, ptr %220, align 8
  %222 = getelementptr inbounds nuw i64, ptr %7, i64 %210
  %223 = load i64, ptr %222, align 8
  %224 = getelementptr inbounds nuw i8, ptr %220, i64 16
  %225 = load i64, ptr %224, align 8
  %226 = getelementptr inbounds nuw i8, ptr %220, i64 24
  %227 = load i64, ptr %226, align 8
  %228 = getelementptr inbounds nuw i8, ptr %220, i64 32
  %229 = load i64, ptr %228, align 8
  %230 = getelementptr inbounds nuw i8, ptr %220, i64 8
  %231 = load ptr, ptr %230, align 8
  %232 = call i32 @martlet_glue_check_range(ptr noundef %0, ptr noundef %221, i64 noundef %223, i64 noundef %225, i64 noundef %227, i64 noundef %229, ptr noundef %231) #5
  %233 = add nuw nsw i64 %210, 1
  br label %209, !llvm.loop !7

234:
  %235 = getelementptr inbounds nuw i8, ptr %1, i64 48
  %236 = load ptr, ptr %235, align 8
  call void %236(ptr noundef %7, ptr noundef %8) #5
  br label %237

237:
  %238 = phi i64 [ %270, %269 ], [ 0, %234 ]
  %239 = phi ptr [ %258, %269 ], [ %8, %234 ]
  %240 = icmp eq i64 %238, %74
  br i1 %240, label %276, label %241

241:
  %242 = load i32, ptr %17, align 4
  %243 = sext i32 %242 to i64
  %244 = icmp slt i64 %238, %243
  %245 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %2, i64 %238
  %246 = trunc nuw nsw i64 %238 to i32
  %247 = sub nsw i32 %246, %242
  %248 = zext nneg i32 %247 to i64
  %249 = getelementptr inbounds nuw %struct.martlet_tensor, ptr %4, i64 %248
  %250 = select i1 %244, ptr %245, ptr %249
  %251 = getelementptr inbounds nuw i8, ptr %250, i64 16
  %252 = load i32, ptr %251, align 8
  %253 = getelementptr inbounds nuw i8, ptr %250, i64 24
  %254 = call i32 @llvm.smax.i32(i32 %252, i32 0)
  %255 = zext nneg i32 %254 to i64
  br label %256

256:
  %257 = phi i64 [ %267, %266 ], [ 0, %241 ]
  %258 = phi ptr [ %268, %266 ], [ %239, %241 ]
  %259 = icmp eq i64 %257, %255
  br i1 %259, label %269, label %260

260:
  %261 = load ptr, ptr %253, align 8
  %262 = getelementptr inbounds nuw i64, ptr %261, i64 %257
  %263 = load i64, ptr %262, align 8
  %264 = load i64, ptr %258, align 8
  %265 = icmp eq i64 %263, %264
  br i1 %265, label %266, label %271

266:
  %267 = add nuw nsw i64 %257, 1
  %268 = getelementptr inbounds nuw i8, ptr %258, i64 8
  br label %256, !llvm.loop !8

269:
  %270 = add nuw nsw i64 %238, 1
  br label %237, !llvm.loop !9

271:
  %272 = trunc nuw nsw i64 %257 to i32
  %273 = load ptr, ptr %72, align 8
  %274 = getelementptr inbounds nuw %struct.martlet_glue_tensor, ptr %273, i64 %238
  %275 = call i32 @martlet_glue_fail_tensor(ptr noundef %0, ptr noundef %274, ptr noundef nonnull @.str.11, i32 noundef %272, i64 noundef %263, i64 noundef %264) #5
  br label %306

276:
  %277 = load i32, ptr %19, align 8
  %278 = sext i32 %277 to i64
  %279 = getelementptr inbounds i64, ptr %7, i64 %278
  %280 = getelementptr inbounds nuw i8, ptr %1, i64 56
  %281 = load ptr, ptr %280, align 8
  %282 = call i32 %281(ptr noundef %0, ptr noundef %6, ptr noundef %7, ptr noundef %279) #5
  %283 = freeze i32 %282
  %284 = getelementptr inbounds nuw i8, ptr %1, i64 44
  %285 = icmp eq i32 %283, 0
  %286 = getelementptr inbounds nuw i8, ptr %1, i64 24
  br i1 %285, label %287, label %306

287:
  %288 = phi i64 [ %305, %292 ], [ 0, %276 ]
  %289 = load i32, ptr %284, align 4
  %290 = sext i32 %289 to i64
  %291 = icmp slt i64 %288, %290
  br i1 %291, label %292, label %306

292:
  %293 = getelementptr inbounds nuw i64, ptr %279, i64 %288
  %294 = load i64, ptr %293, align 8
  %295 = load ptr, ptr %286, align 8
  %296 = getelementptr inbounds nuw %struct.martlet_glue_axis, ptr %295, i64 %288
  %297 = load i32, ptr %296, align 4
  %298 = sext i32 %297 to i64
  %299 = getelementptr inbounds %struct.martlet_tensor, ptr %4, i64 %298, i32 7
  %300 = load ptr, ptr %299, align 8
  %301 = getelementptr inbounds nuw i8, ptr %296, i64 4
  %302 = load i32, ptr %301, align 4
  %303 = sext i32 %302 to i64
  %304 = getelementptr inbounds i64, ptr %300, i64 %303
  store i64 %294, ptr %304, align 8
  %305 = add nuw nsw i64 %288, 1
  br label %287, !llvm.loop !10

306:
  %307 = phi i32 [ %14, %9 ], [ 1, %55 ], [ %69, %67 ], [ %211, %217 ], [ %275, %271 ], [ 1, %105 ], [ %283, %276 ], [ 0, %287 ], [ %90, %80 ]
  ret i32 %307
}

declare void @llvm.lifetime.start.p0(i64 immarg, ptr captures(none)) #1

declare i32 @martlet_glue_check_context(ptr noundef) local_unnamed_addr #2

declare void @llvm.lifetime.end.p0(i64 immarg, ptr captures(none)) #1

declare { ptr, i64 } @martlet_glue_start(ptr noundef, ptr noundef) local_unnamed_addr #2

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
!10 = distinct !{!10, !3, !4}
