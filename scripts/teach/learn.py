"""Teaches Tesseract's English network the lines of `teach draw`.

    /usr/bin/python3 learn.py --network <folder> --lines <folder>,... --check <folder> --out <weights.f32>

The network is what `teach unpack` writes: network.json names the matrices in their order, the codes of the characters and the
null code, weights.f32 holds the weights. Loss is connectionist temporal classification (Graves et al. 2006) by the character,
minimized by Adam; what is written is the running mean of the weights. Two processes, each on lines of its own, agree on
their mean every 15 batches. Needs Debian's python3-torch and libopenblas0-pthread; 30 lines a second on two cores.
"""
import argparse
import json
import os
import random
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np
import torch
import torch.nn.functional as F

HEIGHT = 36
PIXELS_PER_STEP = 3
BATCHES_BETWEEN_MEETINGS = 15
PIXELS_OF_A_BATCH = 16_800


class Lstm(torch.autograd.Function):
    """A layer over time steps, batch, features; gates in the order cell, input, forget, output. Faster than torch's on a CPU."""

    @staticmethod
    def forward(ctx, inputs, from_inputs, from_outputs, bias):
        steps, lines, width = inputs.shape
        size = from_outputs.shape[1]
        gates = torch.addmm(bias, inputs.reshape(-1, width), from_inputs.t()).view(steps, lines, 4 * size)
        output, cell = inputs.new_zeros(lines, size), inputs.new_zeros(lines, size)
        outputs, cells = inputs.new_empty(steps, lines, size), inputs.new_empty(steps, lines, size)
        turned = from_outputs.t()
        for step in range(steps):
            gate = torch.addmm(gates[step], output, turned)
            gate[:, :size].tanh_()
            gate[:, size:].sigmoid_()
            gates[step] = gate
            new, enter, keep, leave = gate.split(size, 1)
            cell = enter * new + keep * cell
            cells[step] = cell
            output = torch.tanh(cell) * leave
            outputs[step] = output
        ctx.save_for_backward(inputs, from_inputs, from_outputs, gates, outputs, cells)
        return outputs

    @staticmethod
    def backward(ctx, slope):
        inputs, from_inputs, from_outputs, gates, outputs, cells = ctx.saved_tensors
        steps, lines, width = inputs.shape
        size = from_outputs.shape[1]
        slopes = torch.empty_like(gates)
        of_output, of_cell = inputs.new_zeros(lines, size), inputs.new_zeros(lines, size)
        for step in reversed(range(steps)):
            new, enter, keep, leave = gates[step].split(size, 1)
            shown = torch.tanh(cells[step])
            here = slope[step] + of_output
            of_cell = of_cell + here * leave * (1 - shown * shown)
            before = cells[step - 1] if step > 0 else torch.zeros_like(of_cell)
            slopes[step] = torch.cat(
                [
                    of_cell * enter * (1 - new * new),
                    of_cell * new * enter * (1 - enter),
                    of_cell * before * keep * (1 - keep),
                    here * shown * leave * (1 - leave),
                ],
                1,
            )
            of_output = slopes[step] @ from_outputs
            of_cell = of_cell * keep
        flat = slopes.view(-1, 4 * size)
        of_inputs = (flat @ from_inputs).view_as(inputs) if ctx.needs_input_grad[0] else None
        of_outputs = slopes[1:].reshape(-1, 4 * size).t() @ outputs[:-1].reshape(-1, size)
        return of_inputs, flat.t() @ inputs.reshape(-1, width), of_outputs, flat.sum(0)


class Network:
    """The shipped English network: 3x3 convolution, pooling by 3, LSTMs down the columns, right, left and right, softmax."""

    def __init__(self, folder, start=None):
        with open(os.path.join(folder, "network.json")) as file:
            facts = json.load(file)
        self.codes, self.null = facts["codes"], facts["nullCode"]
        flat = np.fromfile(start or os.path.join(folder, "weights.f32"), dtype=np.float32)
        self.matrices, place = [], 0
        for rows, columns in facts["matrices"]:
            weights = flat[place : place + rows * columns].reshape(rows, columns)
            self.matrices.append(torch.tensor(weights.copy()).requires_grad_(True))
            place += rows * columns

    def lstm(self, first, inputs):
        weights = torch.cat(self.matrices[first : first + 4])
        width = inputs.shape[2]
        return Lstm.apply(inputs, weights[:, :width], weights[:, width:-1], weights[:, -1])

    def __call__(self, images, steps):
        first, last = self.matrices[0], self.matrices[-1]
        # Tesseract lists a window column by column.
        kernel = first[:, :9].view(-1, 3, 3).transpose(1, 2).unsqueeze(1)
        image = F.max_pool2d(torch.tanh(F.conv2d(images, kernel, first[:, 9], padding=1)), PIXELS_PER_STEP)
        lines, channels, rows, columns = image.shape
        by_row = image.permute(2, 3, 0, 1).reshape(rows, columns * lines, channels).contiguous()
        value = self.lstm(1, by_row)[-1].view(columns, lines, -1)
        value = self.lstm(5, value)
        step = torch.arange(columns).unsqueeze(1)
        backwards = torch.where(step < steps, steps - 1 - step, step)
        line = torch.arange(lines).unsqueeze(0)
        value = self.lstm(9, value[backwards, line].contiguous())[backwards, line].contiguous()
        value = self.lstm(13, value)
        return F.log_softmax(value @ last[:, :-1].t() + last[:, -1], -1)

    def flat(self):
        return torch.cat([matrix.detach().reshape(-1) for matrix in self.matrices])

    def set(self, flat):
        with torch.no_grad():
            place = 0
            for matrix in self.matrices:
                matrix.copy_(flat[place : place + matrix.numel()].view_as(matrix))
                place += matrix.numel()


def read_lines(folders, network):
    """Lines whose characters the network knows and that have room for them: file, offset, width, codes, typed or printed."""
    found = []
    for folder in folders:
        samples = np.memmap(os.path.join(folder, "lines.s8"), dtype=np.int8, mode="r")
        with open(os.path.join(folder, "lines.json")) as file:
            lines = json.load(file)
        for line in lines:
            if any(character not in network.codes for character in line["text"]):
                continue
            codes = [code for character in line["text"] for code in network.codes[character]]
            doubled = sum(one == other for one, other in zip(codes, codes[1:]))
            if 12 <= line["width"] <= 1900 and len(codes) + doubled < line["width"] // PIXELS_PER_STEP:
                found.append((samples, line["offset"], line["width"], codes, line["typed"]))
    return found


def image_of(line, is_varied):
    samples, offset, width, codes, _ = line
    image = np.array(samples[offset : offset + HEIGHT * width], dtype=np.float32).reshape(HEIGHT, width) / 127
    if not is_varied:
        return image
    if random.random() < 0.3:
        stretched = int(width * random.uniform(0.93, 1.07))
        if stretched // PIXELS_PER_STEP > len(codes) * 1.2 + 2:
            at = np.linspace(0, width - 1, stretched)
            left = np.floor(at).astype(int)
            right = np.minimum(left + 1, width - 1)
            share = (at - left).astype(np.float32)
            image = image[:, left] * (1 - share) + image[:, right] * share
    if random.random() < 0.3:
        shift = random.choice([-2, -1, 1, 2])
        image = image[np.clip(np.arange(HEIGHT) - shift, 0, HEIGHT - 1)]
    if random.random() < 0.2:
        image = image + np.random.randn(*image.shape).astype(np.float32) * random.uniform(0.02, 0.15)
    if random.random() < 0.2:
        image = image * random.uniform(0.7, 1.3) + random.uniform(-0.2, 0.2)
    return np.clip(image, -1, 1)


def batch_of(lines, is_varied):
    images = [image_of(line, is_varied) for line in lines]
    batch = torch.zeros(len(images), 1, HEIGHT, max(image.shape[1] for image in images))
    for place, image in enumerate(images):
        batch[place, 0, :, : image.shape[1]] = torch.from_numpy(image)
    return batch, torch.tensor([image.shape[1] // PIXELS_PER_STEP for image in images])


def batches_of(lines):
    """All lines once, in batches of about one width, in another order every time."""
    order = sorted(lines, key=lambda line: line[2] * random.uniform(0.9, 1.1))
    batches, place = [], 0
    while place < len(order):
        count = max(4, min(64, PIXELS_OF_A_BATCH // order[place][2]))
        batches.append(order[place : place + count])
        place += count
    random.shuffle(batches)
    return batches


def distance(one, other):
    last = list(range(len(other) + 1))
    for row, code in enumerate(one):
        current = [row + 1]
        for column, wanted in enumerate(other):
            current.append(min(last[column + 1] + 1, current[column] + 1, last[column] + (code != wanted)))
        last = current
    return last[-1]


def share_wrong(network, lines):
    """Of a hundred characters of typed and of printed lines, the most probable code of each step taken."""
    counts = {True: [0, 0], False: [0, 0]}
    lines = sorted(lines, key=lambda line: line[2])
    with torch.no_grad():
        for start in range(0, len(lines), 24):
            some = lines[start : start + 24]
            images, steps = batch_of(some, False)
            best = network(images, steps).argmax(-1)
            for place, (_, _, _, codes, is_typed) in enumerate(some):
                path = best[: steps[place], place].tolist()
                read = [code for before, code in zip([None, *path], path) if code not in (before, network.null)]
                counts[is_typed][0] += distance(read, codes)
                counts[is_typed][1] += len(codes)
    return {name: round(100 * counts[key][0] / max(1, counts[key][1]), 2) for key, name in ((True, "typed"), (False, "printed"))}


def teach(rank, options, shared, barrier):
    torch.set_num_threads(1)
    random.seed(rank), np.random.seed(rank), torch.manual_seed(rank)
    network = Network(options.network, options.start)
    lines = read_lines(options.lines.split(","), network)[rank :: options.processes]
    check = read_lines([options.check], network)
    if rank == 0:
        print("to learn", len(lines), "each; wrong before", share_wrong(network, check), flush=True)
    optimizer = torch.optim.Adam(network.matrices, lr=options.rate, betas=(0.9, 0.99))
    mean, waiting, begun, seen = network.flat(), [], time.time(), 0
    for number in range(1, options.batches + 1):
        waiting = waiting or batches_of(lines)
        some = waiting.pop()
        rest = 1 - number / options.batches
        for group in optimizer.param_groups:
            group["lr"] = options.rate * min(1, number / 50, max(0.05, 2 * rest))
        images, steps = batch_of(some, True)
        codes = [torch.tensor(line[3], dtype=torch.long) for line in some]
        lengths = torch.tensor([len(each) for each in codes])
        losses = F.ctc_loss(
            network(images, steps), torch.cat(codes), steps, lengths, blank=network.null, reduction="none", zero_infinity=True
        )
        loss = (losses / torch.where(lengths == 0, 4, lengths)).mean()
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.matrices, 1.0)
        optimizer.step()
        seen += len(some)
        if number % BATCHES_BETWEEN_MEETINGS == 0:
            shared[rank] = network.flat()
            barrier.wait()
            network.set(shared.mean(0))
            barrier.wait()
        keep = min(0.998, number / (number + 20))
        mean = keep * mean + (1 - keep) * network.flat()
        if rank == 0 and number % 60 == 0:
            print(f"{time.time() - begun:.0f} s, batch {number}, {seen} lines, loss {loss.item():.3f}", flush=True)
        if rank == 0 and (number % 600 == 0 or number == options.batches):
            current = network.flat()
            network.set(mean)
            print("wrong", share_wrong(network, check), flush=True)
            mean.numpy().tofile(options.out)
            network.set(current)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--network", required=True, help="folder of teach unpack")
    parser.add_argument("--lines", required=True, help="folders of teach draw, joined by commas")
    parser.add_argument("--check", required=True, help="a folder of lines that are not learned from")
    parser.add_argument("--out", required=True, help="where the weights go")
    parser.add_argument("--start", help="weights to begin with, in place of the network's own")
    parser.add_argument("--batches", type=int, default=4000, help="of each process (default 4000)")
    parser.add_argument("--rate", type=float, default=2e-4, help="of Adam, falling in the second half (default 2e-4)")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    size = Network(options.network).flat().numel()
    shared = torch.zeros(options.processes, size).share_memory_()
    barrier = torch.multiprocessing.get_context("spawn").Barrier(options.processes)
    torch.multiprocessing.spawn(teach, args=(options, shared, barrier), nprocs=options.processes)


if __name__ == "__main__":
    main()
