use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};

pub struct Session {
    stream: cpal::Stream,
    started: std::time::Instant,
}

impl Session {
    pub fn open() -> anyhow::Result<Session> {
        let device = cpal::default_host()
            .default_output_device()
            .ok_or_else(|| anyhow::anyhow!("no output device"))?;
        let config = device.default_output_config()?;
        let stream = device.build_output_stream(
            &config.into(),
            |data: &mut [f32], _| data.fill(0.0),
            |err| eprintln!("stream: {err}"),
            None,
        )?;
        stream.play()?;
        Ok(Session { stream, started: std::time::Instant::now() })
    }

    pub fn elapsed(&self) -> f32 {
        self.started.elapsed().as_secs_f32()
    }
}
