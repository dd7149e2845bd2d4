use egui::{Key, Modifiers, Ui};

pub struct Editor {
    text: String,
    undo: Vec<String>,
}

impl Editor {
    pub fn ui(&mut self, ui: &mut Ui) {
        if ui.input(|i| i.key_pressed(Key::Z) && i.modifiers == Modifiers::CTRL) {
            if let Some(last) = self.undo.pop() {
                self.text = last;
            }
        }
        let before = self.text.clone();
        let edit = ui.text_edit_multiline(&mut self.text);
        if edit.changed() {
            self.undo.push(before);
        }
        ui.label(format!("{} characters", self.text.chars().count()));
    }
}
