//! The screens: what their models decide, and what can be found and pressed on them.

mod board_model;
mod board_voice;
mod desk_model;
mod kiosk_aloud;
mod kiosk_camera;
mod kiosk_flow;
mod kiosk_gone;
mod kiosk_keyboards;
mod kiosk_model;
mod kiosk_replace;
mod kiosk_scans;
mod kiosk_time;
mod labels;
mod layout;
mod table_model;
