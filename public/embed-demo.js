// How a page speaks with <hairline-studio>: open a design, hear of changes, take a picture.
const studio = document.querySelector('hairline-studio');
const said = document.getElementById('said');
const link = document.getElementById('link');
const picture = document.getElementById('picture');

const show = ({ detail }) => {
  link.href = detail.link;
  link.textContent = detail.link;
};

studio.addEventListener('ready', (event) => {
  said.textContent = event.detail.drawn ? 'The head is there.' : 'This device can’t draw the head.';
  show(event);
});
studio.addEventListener('design-changed', (event) => {
  said.textContent = 'The design has changed.';
  show(event);
});

async function open(design) {
  try {
    const notices = await studio.open(design);
    said.textContent = ['Opened.', ...notices].join(' ');
  } catch (error) {
    said.textContent = error.message;
  }
}

async function takePicture() {
  said.textContent = 'Drawing the picture…';
  try {
    const png = await studio.snapshot('wide');
    URL.revokeObjectURL(picture.src);
    picture.src = URL.createObjectURL(png);
    picture.alt = 'The head as the frame shows it';
    picture.hidden = false;
    said.textContent = `The picture is there, ${Math.round(png.size / 1024)} kB.`;
  } catch (error) {
    said.textContent = error.message;
  }
}

for (const button of document.querySelectorAll('[data-open]')) {
  button.addEventListener('click', () => void open(button.dataset.open));
}
document.getElementById('snapshot').addEventListener('click', () => void takePicture());
