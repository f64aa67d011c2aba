//! Paints a frame without a graphics card, the same on every machine: triangles, textures, colours
//! laid over each other as the window does it.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixels are counted in whole numbers and measured in others"
)]

use std::cmp::Ordering;
use std::collections::HashMap;

use eframe::egui::epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, Vertex};
use eframe::egui::{
    Color32, ColorImage, Context, FullOutput, ImageData, Pos2, Rect, TextureFilter, TextureId, pos2,
};
use image::RgbaImage;

/// The textures of one window.
#[derive(Default)]
pub(super) struct Painter {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    image: ColorImage,
    filter: TextureFilter,
}

impl Painter {
    /// What `output` looks like on a `ground` of so many pixels.
    pub(super) fn paint(
        &mut self,
        ctx: &Context,
        mut output: FullOutput,
        ground: Color32,
        [width, height]: [usize; 2],
    ) -> RgbaImage {
        let mut news: Vec<_> = output.textures_delta.set.drain().collect();
        news.sort_by_key(|(id, _)| *id);
        for (id, deltas) in news {
            for delta in deltas {
                self.take(id, delta);
            }
        }
        output.textures_delta.clear();
        let scale = output.pixels_per_point;
        let mut canvas = Canvas { size: [width, height], pixels: vec![ground; width * height] };
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes, scale) {
            let Primitive::Mesh(mesh) = primitive else { panic!("only meshes are drawn") };
            let clip = Rect::from_min_max(
                (clip_rect.min.to_vec2() * scale).to_pos2(),
                (clip_rect.max.to_vec2() * scale).to_pos2(),
            );
            canvas.mesh(&mesh, &self.textures[&mesh.texture_id], clip, scale);
        }
        let bytes =
            canvas.pixels.iter().flat_map(|colour| [colour.r(), colour.g(), colour.b(), 255]);
        let [width, height] = [width, height].map(|side| u32::try_from(side).unwrap());
        RgbaImage::from_raw(width, height, bytes.collect()).unwrap()
    }

    fn take(&mut self, id: TextureId, delta: ImageDelta) {
        let ImageData::Color(image) = delta.image;
        let filter = delta.options.magnification;
        let (Some([left, top]), Some(texture)) = (delta.pos, self.textures.get_mut(&id)) else {
            let image = ColorImage::clone(&image);
            self.textures.insert(id, Texture { image, filter });
            return;
        };
        for y in 0..image.height() {
            for x in 0..image.width() {
                texture.image[(left + x, top + y)] = image[(x, y)];
            }
        }
    }
}

impl Texture {
    /// The colour at a place from 0 to 1 of width and height, from 0 to 1.
    fn at(&self, uv: Pos2) -> [f32; 4] {
        let [width, height] = self.image.size;
        let (x, y) = (uv.x * width as f32, uv.y * height as f32);
        let pixel = |x: f32, y: f32| {
            let inside = |at: f32, side: usize| (at.max(0.0) as usize).min(side - 1);
            let colour = self.image[(inside(x, width), inside(y, height))];
            colour.to_array().map(|part| f32::from(part) / 255.0)
        };
        if self.filter == TextureFilter::Nearest {
            return pixel(x, y);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let rows =
            [top, top + 1.0].map(|row| mixed(pixel(left, row), pixel(left + 1.0, row), x - left));
        mixed(rows[0], rows[1], y - top)
    }
}

fn mixed(a: [f32; 4], b: [f32; 4], part: f32) -> [f32; 4] {
    std::array::from_fn(|n| a[n] + (b[n] - a[n]) * part)
}

struct Canvas {
    size: [usize; 2],
    pixels: Vec<Color32>,
}

impl Canvas {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |n: usize| {
                let vertex = mesh.vertices[corners[n] as usize];
                Vertex { pos: pos2(vertex.pos.x * scale, vertex.pos.y * scale), ..vertex }
            };
            self.triangle([corner(0), corner(1), corner(2)], texture, clip);
        }
    }

    fn triangle(&mut self, mut corners: [Vertex; 3], texture: &Texture, clip: Rect) {
        let [a, b, c] = corners.map(|corner| corner.pos);
        let area = edge(a, b, c);
        if area == 0.0 {
            return;
        }
        if area < 0.0 {
            corners.swap(1, 2);
        }
        let [a, b, c] = corners.map(|corner| corner.pos);
        let area = area.abs();
        let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
        let [width, height] = self.size;
        let range = |from: f32, to: f32, side: usize| {
            (from - 0.5).ceil().max(0.0) as usize..((to + 0.5).floor().max(0.0) as usize).min(side)
        };
        for y in range(bounds.top(), bounds.bottom(), height) {
            for x in range(bounds.left(), bounds.right(), width) {
                let at = pos2(x as f32 + 0.5, y as f32 + 0.5);
                // What lies on a line between two triangles belongs to one of them.
                let parts = [(b, c), (c, a), (a, b)].map(|(from, to)| {
                    let part = edge(from, to, at);
                    let inside = part > 0.0 || (part == 0.0 && owns_its_line(from, to));
                    inside.then_some(part / area)
                });
                let [Some(of_a), Some(of_b), Some(of_c)] = parts else { continue };
                if clip.contains(at) {
                    self.lay(x + y * width, &corners, [of_a, of_b, of_c], texture);
                }
            }
        }
    }

    /// Lays the triangle's colour at a pixel over what is there.
    fn lay(&mut self, pixel: usize, corners: &[Vertex; 3], parts: [f32; 3], texture: &Texture) {
        let sum = |value: fn(&Vertex) -> f32| -> f32 {
            corners.iter().zip(parts).map(|(corner, part)| value(corner) * part).sum()
        };
        let texel = texture.at(pos2(sum(|v| v.uv.x), sum(|v| v.uv.y)));
        let tint = [
            sum(|v| f32::from(v.color.r())),
            sum(|v| f32::from(v.color.g())),
            sum(|v| f32::from(v.color.b())),
            sum(|v| f32::from(v.color.a())),
        ];
        let over: [f32; 4] = std::array::from_fn(|n| tint[n] * texel[n]);
        let below = self.pixels[pixel].to_array();
        let left = 1.0 - over[3] / 255.0;
        let [r, g, b, _] =
            std::array::from_fn(|n| (over[n] + f32::from(below[n]) * left).round() as u8);
        self.pixels[pixel] = Color32::from_rgb(r, g, b);
    }
}

/// Twice the area of a triangle: positive on one side of the line from `a` to `b`.
fn edge(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn owns_its_line(from: Pos2, to: Pos2) -> bool {
    match to.y.total_cmp(&from.y) {
        Ordering::Less => true,
        Ordering::Equal => to.x > from.x,
        Ordering::Greater => false,
    }
}
